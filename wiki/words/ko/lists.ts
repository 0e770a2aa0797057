import type { lists as english } from '../en/lists'
import type { Translated } from '../translated'

const entries = (count: number) => `문서 ${count.toLocaleString('ko')}개`

/** Lists of a kind's entries, in Korean: filters, orders, bars of initials, shelf and table. */
export const lists: Translated<typeof english> = {
  filterAndSort: '필터와 정렬',
  any: '전체',
  apply: '보기',
  sort: '정렬',
  orders: {
    newest: '최신순',
    oldest: '오래된 순',
    hangul: '가나다',
    name: 'A–Z',
    changed: '최근 변경순',
  },
  choice: (label, entries) =>
    entries === undefined ? label : `${label} (${entries.toLocaleString('ko')})`,
  typedHelp: (kind) => `${kind} 이름, 어떤 표기든`,
  yearHelp: '네 자리 숫자',
  asked: '적용한 필터',
  askedFor: (label, value) => `${label}: ${value}`,
  drop: (label, value) => `필터 빼기, ${label}: ${value}`,
  dropAll: '전체 보기',
  views: '보기 방식',
  shelf: '책장',
  table: '표',
  digits: '0–9',
  name: '이름',
  nothing: '여기에는 조건에 모두 맞는 문서가 없어요. 필터를 하나 빼거나 모두 빼 보세요.',
  shown: (shown, total, isMore) =>
    isMore
      ? `${entries(total)}가 넘는 목록 중 ${shown.toLocaleString('ko')}개`
      : `${entries(total)} 중 ${shown.toLocaleString('ko')}개`,
  found: (total, isMore) => (isMore ? `${entries(total)} 넘음` : entries(total)),
  badTitle: '없는 목록이에요',
  badValue: (parameter, value) =>
    `이 목록의 주소에서 “${parameter}” 값으로 “${value}” 같은 것은 쓸 수 없어요. 전체 목록에서 골라 주세요.`,
  badLink: '전체 목록',
  allComing: '방송 예정 전체',
}
