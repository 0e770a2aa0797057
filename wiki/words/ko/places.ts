import type { places as english } from '../en/places'
import type { Translated } from '../translated'

/** The reader's own places in the header, in Korean. */
export const places: Translated<typeof english> = {
  accountNavigation: '내 계정',
  signIn: '로그인',
  signUp: '가입',
  signOut: '로그아웃',
  account: '계정',
  unread: (count) => `새 알림 ${count}개`,
  review: '검토',
}
