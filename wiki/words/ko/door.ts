import type { door as english } from '../en/door'
import type { Translated } from '../translated'

/** What is said before or instead of a page, in Korean: requests that are refused, and failures. */
export const door: Translated<typeof english> = {
  home: '대문으로 가기',
  back: '입력한 내용은 양식에 그대로 있어요. 브라우저에서 뒤로 가 보세요.',
  badAddress: {
    title: '올바르지 않은 주소예요',
    text: '이 위키의 어떤 문서에도 쓰이지 않는 글자가 들어 있어요. 잘못 입력한 곳이 없는지 확인해 주세요.',
  },
  longAddress: {
    title: '주소가 너무 길어요',
    text: '이 위키의 주소는 2,000자를 넘지 않아요.',
  },
  tooLarge: {
    title: '한 번에 보내기에는 너무 많아요',
    text: '양식 하나로 1MB까지 보낼 수 있어요. 글을 줄이거나 여러 번에 나누어 편집해 주세요.',
  },
  malformed: {
    title: '양식이 손상된 채 도착했어요',
    text: '아무것도 저장되지 않았어요. 다시 보내 보고, 또 그러면 양식을 새로 고친 뒤 보내 주세요.',
  },
  foreign: {
    title: '다른 사이트에서 온 양식이에요',
    text: '아무것도 저장되지 않았어요. 이 위키의 페이지에서 보낸 양식만 받아요.',
  },
  method: {
    title: '여기서는 할 수 없는 일이에요',
    text: '이 위키의 페이지는 읽을 수 있고, 그 안의 양식은 보낼 수 있어요.',
  },
  outdated: {
    title: '사이트의 이전 버전에서 온 양식이에요',
    text: '아무것도 저장되지 않았어요. 입력한 내용을 복사하고 페이지를 새로 고친 뒤 다시 보내 주세요.',
  },
  busy: {
    title: '지금 많은 분이 편집하고 있어요',
    text: '사라진 것도 저장된 것도 없어요. 잠시 기다렸다가 다시 해 보세요.',
  },
  failure: {
    title: '저희 쪽에서 문제가 생겼어요',
    text: '기록해 두었어요. 반쯤 저장된 것은 없으니, 다시 해 보거나 조금 뒤에 와 주세요.',
  },
}
