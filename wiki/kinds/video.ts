import { slugOf } from '../names/slug'
import { rowsOf, valueOf } from '../revisions/document'
import { bilingual, languages } from './choices'
import * as column from './column'
import { proseByLanguage, quoteList } from './fields'
import { set, single, type Kind } from './kind'
import { textOf } from './names'

const videoTypes = {
  teaser: bilingual('Teaser', '티저'),
  trailer: bilingual('Trailer', '예고편'),
  making: bilingual('Making-of', '메이킹'),
  interview: bilingual('Interview', '인터뷰'),
  scriptReading: bilingual('Script reading', '대본 리딩'),
  pressConference: bilingual('Press conference', '제작 발표회'),
  clip: bilingual('Clip', '클립'),
  musicVideo: bilingual('Music video', '뮤직비디오'),
  other: bilingual('Another video', '기타 영상'),
}

/** An official clip. It links to its official page and is never hosted here. */
export const video: Kind = {
  name: 'video',
  folder: 'videos',
  label: bilingual('Video', '영상'),
  plural: bilingual('Videos', '영상'),
  about: bilingual(
    'A trailer, a making-of or another video that is out in public.',
    '예고편이나 메이킹처럼 공개된 영상이에요.',
  ),
  segment: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    help: bilingual(
      'Drama, type and a number that says nothing about its content, such as run-on-making-1.',
      '드라마, 종류, 순번으로 적어 내용이 드러나지 않게 해 주세요(예: run-on-making-1).',
    ),
    isReusable: false,
  },
  telling: 'announced',
  sections: {
    about: bilingual('The video', '영상 정보'),
    shows: bilingual('What it shows', '내용'),
  },
  fields: {
    title: single(
      'about',
      column.text({
        label: bilingual('Title', '제목'),
        help: bilingual(
          'One that gives nothing away, such as “Run On: making-of video”.',
          '“런 온 메이킹 영상”처럼 내용이 드러나지 않는 제목을 적어 주세요.',
        ),
        isName: true,
      }),
    ),
    gatedTitle: single(
      'about',
      column.text({
        label: bilingual('Title that tells', '내용이 드러나는 제목'),
        help: bilingual(
          'Shown only to those who have come that far.',
          '해당 회차까지 본 사람에게만 보입니다.',
        ),
        isName: true,
      }),
      { telling: 'tells' },
    ),
    type: single('about', column.choice({ label: bilingual('Type', '종류'), choices: videoTypes })),
    url: single(
      'about',
      column.url({
        label: bilingual('Official page', '공식 페이지'),
        help: bilingual(
          'The address on the official channel, never a copy.',
          '복제본이 아닌 공식 채널의 주소를 적어 주세요.',
        ),
      }),
    ),
    publishedOn: single('about', column.date({ label: bilingual('Published on', '공개일') })),
    language: single(
      'about',
      column.choice({ label: bilingual('Language', '언어'), choices: languages }),
    ),
    duration: single(
      'about',
      column.text({
        label: bilingual('Length', '길이'),
        help: bilingual('Minutes and seconds, such as 4:32.', '분과 초(예: 4:32)'),
        max: 10,
      }),
    ),
    dramas: set(
      'shows',
      column.reference({ label: bilingual('Dramas', '드라마'), kinds: ['drama'] }),
      { isHome: true },
    ),
    episodes: set(
      'shows',
      column.reference({ label: bilingual('Episodes', '회차'), kinds: ['episode'] }),
      { telling: 'tells' },
    ),
    moments: set(
      'shows',
      column.reference({ label: bilingual('Moments', '명장면'), kinds: ['moment'] }),
      { telling: 'tells' },
    ),
    people: set(
      'shows',
      column.reference({ label: bilingual('People', '인물'), kinds: ['person'] }),
    ),
    characters: set(
      'shows',
      column.reference({ label: bilingual('Characters', '등장인물'), kinds: ['character'] }),
    ),
    shows: proseByLanguage('shows', {
      label: bilingual('What it shows', '내용'),
      help: bilingual(
        'In your own words. It stays hidden until its episode is seen; without one, until the last.',
        '자신의 말로 적어 주세요. 표시한 회차까지, 없으면 마지막 회까지 가려집니다.',
      ),
      telling: 'tells',
    }),
    quotes: quoteList('shows', {
      label: bilingual('Quotes', '말말말'),
      help: bilingual('A line or two, not all of it.', '한두 줄만 적어 주세요.'),
      telling: 'tells',
    }),
  },
  listing: {
    order: 'newest',
    date: { field: 'publishedOn' },
    filters: {
      type: { field: 'type' },
      drama: { field: 'dramas', label: bilingual('Drama', '드라마') },
      year: { field: 'publishedOn', label: bilingual('Year', '연도') },
      language: { field: 'language' },
    },
  },
  tellsApart: ['type', 'publishedOn', 'dramas'],
  isKnownByName: false,
  nameOf: (shown) => {
    const title = textOf(shown('title')[0], 'value')
    if (title !== undefined) return { latin: title }
    const type = textOf(shown('type')[0], 'value') ?? ''
    if (!Object.hasOwn(videoTypes, type)) return { latin: '' }
    const { en, ko } = videoTypes[type as keyof typeof videoTypes]
    return { latin: en, hangul: ko }
  },
  proposeSegment: (document) => {
    const type = valueOf(document, 'type')
    if (typeof type !== 'string') return ''
    const words = slugOf(type.replace(/[A-Z]/g, (letter) => `-${letter}`))
    const [home] = rowsOf(document, 'dramas')
    const drama = home?.value
    const isRedLink = typeof drama === 'object' && 'path' in drama
    return isRedLink ? `${drama.path.split('/').at(-1)}-${words}` : words
  },
}
