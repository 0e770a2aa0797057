import type { problems as english } from '../en/problems'
import type { Translated } from '../translated'

/** The topic of a sentence, whatever was typed: no particle hangs on its last letter. */
const quoted = (value: string | undefined) => (value ? `“${value}” 값은` : '이 값은')
const plain = (limit: number | undefined) => (limit ?? 0).toLocaleString('ko')

/** What is wrong with what was typed, and what to do about it, in Korean: one sentence beside the field. */
export const problems: Translated<typeof english> = {
  namesake: () => '이 가운데 하나인가요? 아니라면 다른 것이라고 표시해 주세요.',
  undecided: () => '둘 중 하나를 고르거나 직접 써 주세요.',
  required: () => '이 항목을 채워 주세요.',
  'too-long': ({ limit }) => `너무 길어요. ${plain(limit)}자까지 쓸 수 있어요.`,
  'too-small': ({ limit }) => `너무 작아요. ${plain(limit)}부터 쓸 수 있어요.`,
  'too-large': ({ limit }) => `너무 커요. ${plain(limit)}까지 쓸 수 있어요.`,
  'not-a-number': ({ value }) => `${quoted(value)} 숫자가 아니에요. 16처럼 숫자만 써 주세요.`,
  decimals: () => '소수점 아래는 3.142처럼 세 자리까지 쓸 수 있어요.',
  'one-line': () => '한 줄로 써 주세요.',
  date: ({ value }) =>
    `${quoted(value)} 날짜가 아니에요. 알려진 만큼 2021, 2021-02, 2021-02-03처럼 써 주세요.`,
  'whole-date': ({ value }) =>
    `${quoted(value)} 날짜가 아니에요. 2021-02-03처럼 연월일을 모두 써 주세요.`,
  time: ({ value }) =>
    `${quoted(value)} 시각이 아니에요. 21:00처럼, 자정이 지난 12시 20분이면 24:20으로 써 주세요.`,
  url: ({ value }) =>
    `${quoted(value)} 웹 주소가 아니에요. https://로 시작하고 빈칸이 없어야 해요.`,
  choice: ({ value }) => `${quoted(value)} 고를 수 있는 값이 아니에요.`,
  episodes: ({ value }) => `${quoted(value)} 회차가 아니에요. 1-3, 7처럼 번호와 범위로 써 주세요.`,
  reference: ({ value }) =>
    value
      ? `“${value}” 문서가 어느 것인지 확실하지 않아요. 맞는 것을 고르거나 이름을 더 써 주세요.`
      : '문서를 골라 주세요.',
  'wrong-type': () => '이 값은 여기에 저장할 수 없어요.',
  'unknown-kind': ({ value }) => `${quoted(value)} 이 위키에 있는 문서 종류가 아니에요.`,
  'unknown-field': () => '이 종류의 문서에는 그런 항목이 없어요.',
  'unknown-column': () => '이 항목에는 그런 칸이 없어요.',
  'row-id': () => '이 줄의 식별자는 저장할 수 없어요. 줄을 지우고 다시 추가해 주세요.',
  'duplicate-row': () => '같은 줄이 두 번 있어요. 하나를 지워 주세요.',
  'too-many-rows': ({ limit }) => `한 항목에는 너무 많아요. ${plain(limit)}줄까지 쓸 수 있어요.`,
  'same-gate': () =>
    '두 값이 같은 회차부터 적용될 수는 없어요. 두 번째 값이 몇 회에 밝혀지는지 써 주세요.',
  gate: ({ value }) =>
    value && /^\d+$/.test(value)
      ? '어느 드라마의 회차인지 골라 주세요.'
      : `${quoted(value)} 회차가 아니에요. 방송 회차 번호를, 처음부터 알려진 내용이면 0을 써 주세요.`,
  'no-name': () => '누구에게나 보여 줄 수 있는 이름이 하나는 있어야 해요.',
  segment: () =>
    '주소의 마지막 부분이 필요해요. 옆의 도움말처럼 소문자로 쓰고 단어를 붙임표로 이어 주세요.',
  parent: () => '어느 드라마에 딸린 문서인지 골라 주세요.',
  'path-taken': ({ value }) =>
    `${value ? `${value} 주소에는` : '이 주소에는'} 이미 다른 문서가 있어요. 같은 대상이면 그 문서를 편집하고, 아니면 다른 주소를 골라 주세요.`,
  'cites-nothing': () => '이 출처가 뒷받침하던 정보가 이제 여기에 없어요.',
  'no-such-entry': () => '여기서 가리키는 문서가 없어요. 다른 문서를 골라 주세요.',
  'deleted-entry': () =>
    '여기서 가리키는 문서는 삭제되었어요. 다른 문서를 고르거나 비워 두어 주세요.',
  'deleted-page': () => '삭제된 문서예요. 먼저 복구해야 바꿀 수 있어요.',
  'wrong-kind': () => '여기서 가리키는 문서는 종류가 달라요. 이 자리에 맞는 문서를 골라 주세요.',
  'has-children': ({ limit }) =>
    `이 문서에 하위 문서 ${plain(limit)}개가 있어요. 먼저 삭제하거나 옮겨 주세요.`,
}
