import type { search as english } from '../en/search'
import type { Translated } from '../translated'
import { suggestions } from './suggestions'

/** The page with what a search found, in Korean. */
export const search: Translated<typeof english> = {
  title: '검색',
  titleFor: (query) => `검색: ${query}`,
  label: '이름, 제목 또는 다른 표기',
  button: '검색',
  prompt: '제목이나 이름을 한글이나 로마자로 입력하세요. 다르게 적어도 찾아요.',
  found: (count, query) => `“${query}” 검색 결과 ${count.toLocaleString('ko')}개`,
  foundMany: (count, query) =>
    `“${query}” 검색 결과 ${count.toLocaleString('ko')}개 이상. 가장 가까운 ${count.toLocaleString('ko')}개만 보여요. 결과를 좁히거나 더 입력하면 나머지도 찾을 수 있어요.`,
  nothing: (query) => `“${query}”라는 이름의 문서가 아직 없어요.`,
  nothingHelp: '글자를 줄이거나 한글로 찾아보세요. 직접 쓸 수도 있어요:',
  noneOfThese: '찾는 문서가 없나요? 직접 쓸 수 있어요:',
  create: (kind, name) => `새 ${kind} “${name}”`,
  alsoKnown: '다른 이름:',
  filters: '결과 좁히기',
  filter: { kind: '종류', network: '방송사', year: '연도', role: '역할' },
  any: '전체',
  noneLeft: '이 필터에 맞는 결과가 없어요.',
  withoutFilters: '필터 없이 보기',
  pages: '검색 결과의 쪽',
  page: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  previous: '이전 쪽',
  next: '다음 쪽',
  inText: '본문에서',
  ...suggestions,
  tooLong: '처음 100자까지만 찾아요.',
}
