import type { layout as english } from '../en/layout'
import type { Translated } from '../translated'
import { places } from './places'

/** The frame around every page, in Korean. */
export const layout: Translated<typeof english> = {
  ...places,
  skip: '본문으로 건너뛰기',
  mainNavigation: '주 메뉴',
  dramas: '드라마',
  actors: '배우',
  episodes: '회차',
  people: '인물',
  changes: '최근 변경',
  search: '검색',
  searchLabel: '드라마, 인물, 등장인물 검색',
  searchPlaceholder: '런 온, 강태오 …',
  footerNavigation: '위키 안내',
  about: '소개',
  sources: '출처',
  organizations: '단체',
  videos: '영상',
  footerLicence: '글과 데이터의 라이선스:',
  themesLabel: '화면 색',
  themes: { system: '기기 설정대로', light: '밝게', dark: '어둡게' },
  footerNote: '읽는 사람들이 함께 써요. 모든 판이 남아 있어요.',
}
