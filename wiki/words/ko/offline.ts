import type { offline as english } from '../en/offline'
import type { Translated } from '../translated'

/** What a browser shows where it cannot reach the wiki, in Korean. */
export const offline: Translated<typeof english> = {
  title: '위키에 연결할 수 없어요',
  text: '기기가 인터넷에 연결되어 있지 않거나, 지금 위키가 응답하지 않아요. 문서는 기기에 저장해 두지 않아요. 그사이 고쳐진 내용을 놓치지 않도록 하기 위해서예요.',
  drafts:
    '편집하던 중이었다면 ‘초안을 저장했어요’라고 나온 데까지는 내 계정에 남아 있고, 다른 탭에 열어 둔 양식에는 쓴 내용이 모두 그대로 있어요.',
  again: '다시 시도하기',
}
