import type { common as english } from '../en/common'
import { SITE_NAMES } from '../site-names'
import type { Translated } from '../translated'

/** Words that stand in more than one area, in Korean. */
export const common: Translated<typeof english> = {
  siteName: SITE_NAMES.ko,
  tagline: '한국 드라마와 사람들, 명장면을 출처와 함께 잇는, 스포일러 걱정 없는 위키.',
  titleOf: (page) => `${page} · ${SITE_NAMES.ko}`,
  edit: '편집',
  history: '변경 내역',
  linksHere: '여기로 이어지는 문서',
  previous: '이전',
  next: '다음',
  yes: '예',
  unknown: '알려지지 않음',
  newPage: '아직 없는 문서',
  more: (count) => `${count.toLocaleString('ko')}개 더`,
  // Korean counts things with a counter behind the number; it stands where English has the word for many.
  count: (count, one, counter) => `${one} ${count.toLocaleString('ko')}${counter}`,
  licence: 'CC BY-SA 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/deed.ko',
  licenceLine: '기여한 내용은 CC BY-SA 4.0을 따라요.',
}
