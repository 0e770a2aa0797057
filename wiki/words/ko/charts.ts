import type { charts as english } from '../en/charts'
import type { Translated } from '../translated'

/** Charts, and the tables that say the same, in Korean. */
export const charts: Translated<typeof english> = {
  ratingsOf: (agency, area) => `${agency} · ${area}`,
  ratingsUnit: '회차별 가구 시청률(%)',
  ratingsSummary: (figures, highest, episode, lowest) =>
    `시청률 ${figures}개를 이은 선: 최저 ${lowest}%, 최고 ${highest}%(${episode}회). 아래 표에 같은 내용이 있어요.`,
  ratingsGap: (episodes) => `수치 없음: ${episodes}회`,
  asTable: '표로 보기',
  episode: '회차',
  percent: '시청률(%)',
  noFigure: '수치 없음',
}
