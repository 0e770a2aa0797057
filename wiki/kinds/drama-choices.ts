import { bilingual } from './choices'

/** What kind of title a drama is. */
export const formats = {
  miniseries: bilingual('Miniseries', '미니시리즈'),
  weekend: bilingual('Weekend drama', '주말 드라마'),
  daily: bilingual('Daily drama', '일일 드라마'),
  dramaSpecial: bilingual('Drama special', '단막극'),
  webDrama: bilingual('Web drama', '웹드라마'),
  sitcom: bilingual('Sitcom', '시트콤'),
  ottOriginal: bilingual('Platform original', 'OTT 오리지널'),
}

/** How far a drama has come. */
export const statuses = {
  announced: bilingual('Announced', '제작 확정'),
  casting: bilingual('Casting', '캐스팅 중'),
  filming: bilingual('Filming', '촬영 중'),
  airing: bilingual('Airing', '방영 중'),
  onBreak: bilingual('On break', '휴방 중'),
  ended: bilingual('Ended', '종영'),
  cancelled: bilingual('Cancelled', '제작 취소'),
}

/** The weekdays that Korean slots are given for. */
export const slotDays = {
  monTue: bilingual('Monday and Tuesday', '월화'),
  wedThu: bilingual('Wednesday and Thursday', '수목'),
  friSat: bilingual('Friday and Saturday', '금토'),
  satSun: bilingual('Saturday and Sunday', '토일'),
  monThu: bilingual('Monday to Thursday', '월–목'),
  monFri: bilingual('Monday to Friday', '월–금'),
  mon: bilingual('Monday', '월요일'),
  tue: bilingual('Tuesday', '화요일'),
  wed: bilingual('Wednesday', '수요일'),
  thu: bilingual('Thursday', '목요일'),
  fri: bilingual('Friday', '금요일'),
  sat: bilingual('Saturday', '토요일'),
  sun: bilingual('Sunday', '일요일'),
}

/** The Korean age ratings. */
export const ageRatings = {
  all: bilingual('All ages', '모든 연령 시청가'),
  over7: bilingual('7 and over', '7세 이상 시청가'),
  over12: bilingual('12 and over', '12세 이상 시청가'),
  over15: bilingual('15 and over', '15세 이상 시청가'),
  over19: bilingual('19 and over', '19세 이상 시청가'),
}

/** What an age rating is given for. */
export const ratingReasons = {
  theme: bilingual('Theme', '주제'),
  violence: bilingual('Violence', '폭력성'),
  sexuality: bilingual('Sexuality', '선정성'),
  language: bilingual('Language', '언어'),
  imitation: bilingual('Risk of imitation', '모방 위험'),
}

/** Genres, as Korean broadcasters and fans use them. */
export const genres = {
  romance: bilingual('Romance', '로맨스'),
  comedy: bilingual('Comedy', '코미디'),
  romanticComedy: bilingual('Romantic comedy', '로맨틱 코미디'),
  melodrama: bilingual('Melodrama', '멜로'),
  family: bilingual('Family', '가족'),
  youth: bilingual('Youth', '청춘'),
  school: bilingual('School', '학원'),
  historical: bilingual('Historical', '사극'),
  fantasy: bilingual('Fantasy', '판타지'),
  scienceFiction: bilingual('Science fiction', 'SF'),
  thriller: bilingual('Thriller', '스릴러'),
  crime: bilingual('Crime', '범죄'),
  mystery: bilingual('Mystery', '미스터리'),
  horror: bilingual('Horror', '공포'),
  action: bilingual('Action', '액션'),
  legal: bilingual('Legal', '법정'),
  medical: bilingual('Medical', '의학'),
  political: bilingual('Political', '정치'),
  office: bilingual('Office', '오피스'),
  sports: bilingual('Sports', '스포츠'),
  music: bilingual('Music', '음악'),
  sliceOfLife: bilingual('Slice of life', '일상'),
}

/** What a drama was made from. */
export const premiseTypes = {
  original: bilingual('Original screenplay', '창작 극본'),
  webtoon: bilingual('Webtoon', '웹툰'),
  webNovel: bilingual('Web novel', '웹소설'),
  book: bilingual('Book', '도서'),
  comic: bilingual('Comic', '만화'),
  film: bilingual('Film', '영화'),
  remake: bilingual('Another series (remake)', '다른 드라마(리메이크)'),
  history: bilingual('Historical events', '실제 역사'),
  other: bilingual('Something else', '기타'),
}

/** How much of the drama a part carries. */
export const castRoles = {
  main: bilingual('Main', '주연'),
  support: bilingual('Support', '조연'),
  guest: bilingual('Guest', '단역'),
  special: bilingual('Special appearance', '특별출연'),
}

/** Which time of a character’s life a performer plays. */
export const lifeStages = {
  child: bilingual('As a child', '아역'),
  teenager: bilingual('As a teenager', '청소년기'),
  young: bilingual('When young', '젊은 시절'),
  older: bilingual('When older', '노년'),
  pastLife: bilingual('In a past life', '전생'),
}

/** How certain a casting is. */
export const castingStates = {
  offered: bilingual('Offered', '출연 제안'),
  inTalks: bilingual('In talks', '논의 중'),
  confirmed: bilingual('Confirmed', '확정'),
  droppedOut: bilingual('Dropped out', '하차'),
}

/** How a drama comes after another one. */
export const dramaRelations = {
  sequelOf: bilingual('Sequel of', '전작(속편 관계)'),
  spinOffOf: bilingual('Spin-off of', '원작(스핀오프 관계)'),
  remakeOf: bilingual('Remake of', '원작(리메이크 관계)'),
  slotAfter: bilingual('Took over the slot of', '같은 편성의 전작'),
  sameWorld: bilingual('Set in the same world as', '같은 세계관'),
}

/** The sites whose ids are kept. */
export const externalSites = {
  wikidata: bilingual('Wikidata', '위키데이터'),
  tmdb: bilingual('TMDB', 'TMDB'),
  imdb: bilingual('IMDb', 'IMDb'),
  mydramalist: bilingual('MyDramaList', '마이드라마리스트'),
  hancinema: bilingual('HanCinema', '한시네마'),
  naver: bilingual('Naver', '네이버'),
}
