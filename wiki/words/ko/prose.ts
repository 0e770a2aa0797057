import type { prose as english } from '../en/prose'
import type { Translated } from '../translated'

/** What stands in and around running text, in Korean. */
export const prose: Translated<typeof english> = {
  missing: (kind) => `아직 없는 문서: ${kind} 추가하기`,
  deleted: '삭제됨',
  source: (number, name) => `출처 ${number}: ${name}`,
  sourceUnnamed: (number) => `출처 ${number}`,
  sourceMissing: (number) => `출처 ${number}, 아직 없는 문서: 추가하기`,
  fromEpisode: (episode) => `${episode}회부터`,
  fromLastEpisode: '마지막 회부터',
}
