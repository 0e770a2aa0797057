import type { feed as english } from '../en/feed'
import type { Translated } from '../translated'

/** The private feed of a contributor's notices, in Korean. */
export const feed: Translated<typeof english> = {
  title: (name) => `${name} 님의 알림`,
  heading: '알림 피드',
  help: '피드 리더를 쓰면 어디서든 알림을 볼 수 있어요. 주소를 아는 사람은 누구나 읽을 수 있으니 비밀로 해 주세요.',
  make: '피드 주소 만들기',
  renew: '피드 주소 새로 만들기',
  made: '피드 주소예요. 지금만 보이고, 전에 쓰던 주소는 더 이상 열리지 않아요.',
  address: '피드 주소',
  none: '그런 피드는 없어요.',
  entry: (what, paths) => (paths === '' ? what : `${what}: ${paths}`),
}
