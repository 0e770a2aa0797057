import type { watched as english } from '../en/watched'
import type { Translated } from '../translated'

/** How far a reader has watched, in Korean. */
export const watched: Translated<typeof english> = {
  watchedUpTo: '어디까지 봤나요?',
  notStarted: '아직 안 봤어요',
  watchedAll: '모두 봤어요',
  watchedSet: '저장',
  watchedOneMore: '다음 회도 봤어요',
  watchedElsewhere: (episode) => `계정에는 ${episode}, 이 값 쓰기`,
  watchedNext: (episode) => `${episode}회까지 봤어요`,
}
