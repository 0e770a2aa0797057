import type { Label } from './column'

/** A text of a declaration in both languages of the interface. */
export function bilingual(en: string, ko: string): Label {
  return { en, ko }
}

/** The languages in which titles, names, prose and clips are. */
export const languages = {
  en: bilingual('English', '영어'),
  ko: bilingual('Korean', '한국어'),
  ja: bilingual('Japanese', '일본어'),
  zh: bilingual('Chinese', '중국어'),
  th: bilingual('Thai', '태국어'),
  vi: bilingual('Vietnamese', '베트남어'),
  id: bilingual('Indonesian', '인도네시아어'),
  es: bilingual('Spanish', '스페인어'),
  pt: bilingual('Portuguese', '포르투갈어'),
  fr: bilingual('French', '프랑스어'),
  de: bilingual('German', '독일어'),
  other: bilingual('Another language', '기타 언어'),
}

/** The languages in which the wiki's own prose is written. */
export const proseLanguages = { en: languages.en, ko: languages.ko }

/** How a title came about. */
export const titleTypes = {
  official: bilingual('Official', '공식 제목'),
  literal: bilingual('Literal translation', '직역'),
  working: bilingual('Working title', '가제'),
  romanized: bilingual('Romanized', '로마자 표기'),
  alias: bilingual('Also known as', '다른 제목'),
}

/** The same of what has a name and no title. */
export const nameTypes: typeof titleTypes = {
  ...titleTypes,
  official: bilingual('Official', '공식 이름'),
  working: bilingual('Working name', '가칭'),
  alias: bilingual('Also known as', '다른 이름'),
}

/** How a role's name came about. */
export const characterNameTypes = {
  official: bilingual('Official', '공식 이름'),
  romanized: bilingual('Other spelling', '다른 표기'),
  nickname: bilingual('Nickname', '별명'),
  assumed: bilingual('Assumed name', '가명'),
  former: bilingual('Former name', '옛 이름'),
  alias: bilingual('Also known as', '다른 이름'),
}

/** Under which circumstances a person bears a name. */
export const personNameTypes = {
  stage: bilingual('Stage name', '예명·활동명'),
  birth: bilingual('Name at birth', '본명'),
  group: bilingual('Name in a group', '그룹 활동명'),
  former: bilingual('Former name', '옛 이름'),
  english: bilingual('English name', '영어 이름'),
  alias: bilingual('Other spelling or name', '다른 표기·이름'),
}

/** What people are known for, whether on a drama's credits or beyond. */
export const occupations = {
  actor: bilingual('Actor', '배우'),
  director: bilingual('Director', '감독·연출'),
  writer: bilingual('Writer', '작가'),
  producer: bilingual('Producer', '프로듀서'),
  singer: bilingual('Singer', '가수'),
  idol: bilingual('Idol', '아이돌'),
  model: bilingual('Model', '모델'),
  composer: bilingual('Composer', '작곡가'),
  comedian: bilingual('Comedian', '코미디언'),
  host: bilingual('Host', '진행자'),
  other: bilingual('Another occupation', '기타'),
}

/** The jobs behind the camera that a drama credits. */
export const crewJobs = {
  director: bilingual('Director', '연출'),
  coDirector: bilingual('Co-director', '공동 연출'),
  writer: bilingual('Writer', '극본'),
  originalAuthor: bilingual('Author of the original', '원작자'),
  creator: bilingual('Creator', '기획'),
  executiveProducer: bilingual('Executive producer', '책임 프로듀서'),
  producer: bilingual('Producer', '제작'),
  cinematographer: bilingual('Cinematographer', '촬영'),
  editor: bilingual('Editor', '편집'),
  music: bilingual('Music', '음악'),
  artDirector: bilingual('Art director', '미술'),
  costume: bilingual('Costume', '의상'),
  action: bilingual('Action director', '무술 감독'),
  other: bilingual('Another job', '기타'),
}

/** Where an organization sits, or a platform shows something. */
export const regions = {
  kr: bilingual('South Korea', '대한민국'),
  worldwide: bilingual('Worldwide', '전 세계'),
  us: bilingual('United States', '미국'),
  ca: bilingual('Canada', '캐나다'),
  gb: bilingual('United Kingdom', '영국'),
  eu: bilingual('European Union', '유럽 연합'),
  jp: bilingual('Japan', '일본'),
  cn: bilingual('China', '중국'),
  tw: bilingual('Taiwan', '대만'),
  hk: bilingual('Hong Kong', '홍콩'),
  th: bilingual('Thailand', '태국'),
  vn: bilingual('Vietnam', '베트남'),
  id: bilingual('Indonesia', '인도네시아'),
  ph: bilingual('Philippines', '필리핀'),
  my: bilingual('Malaysia', '말레이시아'),
  sg: bilingual('Singapore', '싱가포르'),
  in: bilingual('India', '인도'),
  au: bilingual('Australia', '호주'),
  br: bilingual('Brazil', '브라질'),
  mx: bilingual('Mexico', '멕시코'),
  other: bilingual('Elsewhere', '기타 지역'),
}
