import type { revision as english } from '../en/revision'
import type { Translated } from '../translated'

/** Differences between two versions, in Korean. */
export const revision: Translated<typeof english> = {
  added: '추가됨',
  removed: '삭제됨',
  changed: '변경됨',
  moved: '이동됨',
  insertedText: '추가:',
  deletedText: '삭제:',
  endOfText: '끝',
  unchangedLeftOut: '바뀌지 않은 글 생략',
  becomes: '다음으로 바뀜:',
  empty: '비어 있음',
  yes: '예',
  known: '공개 시점',
  knownBefore: '첫 방송 전부터',
  knownFrom: (episode) => `${episode}회부터`,
  knownFromLast: '마지막 회부터',
  knownOf: (when, drama) => `${drama} ${when}`,
  shownAs: (label) => `“${label}”로 표시`,
  hiddenEntry: '여기에 보이지 않는 문서',
  unknownFact: '이 문서의 한 항목',
  nothing: '달라진 것이 없어요.',
}
