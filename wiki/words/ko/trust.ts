import type { NextLevel } from '../../trust'
import type { trust as english } from '../en/trust'
import type { Translated } from '../translated'

/** What is missing, as parts of one sentence: what is asked for first, then how much of it. */
function missing({ edits, days, entries }: NextLevel): string {
  return [
    edits > 0 ? `승인된 편집 ${edits.toLocaleString('ko')}건` : '',
    days > 0 ? `편집한 날 ${days.toLocaleString('ko')}일` : '',
    entries > 0 ? `편집한 문서 ${entries.toLocaleString('ko')}개` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const MODERATES =
  '더하거나 바꾼 내용이 바로 게시되고, 다른 사람의 편집을 결정할 수 있어요. 이동·삭제·복구에는 다른 관리자의 승인이나 24시간의 공개 대기가 필요해요.'

const reached: Record<NextLevel['level'], string> = {
  confirmed: '확인된 편집자가 되어 더 많은 편집을 한꺼번에 제출해 둘 수 있어요',
  trusted: '출처를 달아 더한 내용이 바로 게시돼요',
}

const LOOKED_AT_FIRST =
  '편집하면 검토자가 먼저 확인해요. 출처를 달아 더한 내용은 대기열에서 앞에 놓여요.'

/** How far somebody is trusted, why, and what is missing to the next level, in Korean. */
export const trust: Translated<typeof english> = {
  heading: '위키가 나를 믿는 정도',
  what: {
    new: LOOKED_AT_FIRST,
    confirmed: LOOKED_AT_FIRST,
    trusted: '출처를 달아 더한 내용은 바로 게시되고, 나머지는 먼저 확인을 거쳐요.',
    reviewer: '더하거나 바꾼 내용이 바로 게시돼요. 삭제와 이동은 관리자의 결정을 기다려요.',
    moderator: MODERATES,
    admin: MODERATES,
  },
  fell: {
    block: '최근 90일 안에 계정이 차단된 적이 있어 등급이 더 오르지 않아요.',
    reverts: '일주일 안에 변경 세 건이 되돌려져, 당분간은 편집을 먼저 확인해요.',
  },
  next: (next) => {
    const what = missing(next)
    return what === '' ? '' : `${what}만 더 채우면 ${reached[next.level]}.`
  },
  turnedDown: '반려되거나 되돌려지는 편집이 더 적어야 해요. 스무 건에 한 건까지예요.',
}
