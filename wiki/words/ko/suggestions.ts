import type { suggestions as english } from '../en/suggestions'
import type { Translated } from '../translated'

/** What the search field completes, in Korean. */
export const suggestions: Translated<typeof english> = {
  suggestions: '찾는 문서 제안',
  suggested: (count) =>
    count === 0 ? '찾은 문서가 없어요' : `문서 ${count}개, 화살표 키로 고르세요`,
}
