import type { styleguide as english } from '../en/styleguide'
import type { Translated } from '../translated'

/** The page that shows what pages are made of, in Korean. */
export const styleguide: Translated<typeof english> = {
  title: '스타일 가이드',
  description: '이 위키의 페이지를 이루는 요소를 모든 상태와 함께 보여 줘요.',
  parts: {
    colour: '색',
    type: '글자',
    links: '링크',
    buttons: '버튼',
    inputs: '입력란',
    notices: '안내',
    tables: '표',
    facts: '기본 정보',
    heads: '문서 머리',
    sources: '출처와 출처 카드',
    quotes: '대사',
    airTimes: '방송 시각',
    shelves: '책장과 목록',
    posters: '포스터',
    seals: '인장',
    tiles: '타일',
    chart: '차트',
    differences: '차이',
    empty: '빈 부분',
    form: '양식의 부분',
  },
  invented: '여기 나오는 드라마와 인물, 수치는 지어낸 것이에요.',
}
