import type { drafts as english } from '../en/drafts'
import type { Translated } from '../translated'

/** What is typed and not submitted yet, in Korean. */
export const drafts: Translated<typeof english> = {
  save: '초안 저장',
  begins: '쓰는 내용은 초안으로 저장돼요.',
  keeping: '초안을 저장하고 있어요 …',
  saved: (time) => `${time}에 초안을 저장했어요`,
  savedHere: '초안을 저장했어요. 내 페이지에서, 또 이 양식을 다시 열 때 찾을 수 있어요.',
  older: '이 양식의 더 나중 상태가 이미 저장되어 있어요.',
  submitted: '이 양식은 이미 제출해서 초안이 남아 있지 않아요.',
  tooLarge: '초안으로 저장하기에는 너무 길어요. 그래도 제출은 할 수 있어요.',
  tooMany: '한 계정에 둘 수 있는 초안이 가득 찼어요. 내 페이지에서 하나를 버려 주세요.',
  elsewhere:
    '그사이 다른 창이나 다른 기기에서 이 양식의 다른 초안이 저장되었어요. 그 초안은 그대로 있고, 여기에 쓰는 내용은 초안으로 저장되지 않아요.',
  seeOther: '그 초안 보기',
  replaceOther: '이 내용으로 바꿔 저장하기',
  signedOut: '로그아웃되어 더는 초안이 저장되지 않아요. 쓴 내용은 여기에 그대로 있어요.',
  signIn: '다른 탭에서 로그인한 뒤 돌아와 주세요',
  unreachable: '방금은 초안을 저장하지 못했어요. 계속 쓰는 동안 다시 시도할게요.',
  offline:
    '인터넷에 연결되어 있지 않아요. 쓴 내용은 여기에 그대로 있고, 연결되면 초안으로 저장할게요.',
  unreadable: '초안을 저장하지 못했어요.',

  foundTitle: '이 양식의 초안이 있어요',
  found: '이어서 쓰거나 버리기 전까지는 여기에 쓰는 내용이 초안으로 저장되지 않아요.',
  keptAt: '저장 시각:',
  continue: '초안 이어서 쓰기',
  discard: '초안 버리기',
  opened: '저장해 둔 초안이에요.',
  unfit: '그사이 양식이 바뀌어 초안을 채워 넣을 수 없어요. 쓰던 내용은 다음과 같아요.',
  typed: '쓰던 내용',

  list: '내 초안',
  listHelp: '나만 볼 수 있어요. 제출하거나 버릴 때까지 남아 있어요.',
  none: '초안이 없어요. 쓰기 시작하고 제출하지 않은 내용이 여기에 남아요.',
  discardOf: (title) => `버리기: ${title}`,
}
