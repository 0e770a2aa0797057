import { slugOf } from '../names/slug'
import { valueOf, type Document } from '../revisions/document'
import { bilingual, languages } from './choices'
import * as column from './column'
import { single, type Kind } from './kind'
import { textOf } from './names'

const sourceTypes = {
  newsArticle: bilingual('News article', '기사'),
  broadcasterPage: bilingual('Broadcaster’s page', '방송사 페이지'),
  officialPost: bilingual('Official post', '공식 게시물'),
  pressRelease: bilingual('Press release', '보도 자료'),
  interview: bilingual('Interview', '인터뷰'),
  broadcast: bilingual('Broadcast', '방송'),
  book: bilingual('Book', '도서'),
  database: bilingual('Database', '데이터베이스'),
  other: bilingual('Something else', '기타'),
}

/** Something that facts are cited from. */
export const source: Kind = {
  name: 'source',
  folder: 'sources',
  label: bilingual('Source', '출처'),
  plural: bilingual('Sources', '출처'),
  about: bilingual(
    'Where facts are known from: an article, a page, a broadcast.',
    '사실을 알 수 있는 기사, 웹페이지, 방송이에요.',
  ),
  segment: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    help: bilingual(
      'Publisher, date and a word or two that give nothing away, such as news-2021-01-24.',
      '발행처와 날짜, 내용이 드러나지 않는 낱말로 적어 주세요(예: news-2021-01-24).',
    ),
    isReusable: false,
  },
  telling: 'announced',
  sections: {
    about: bilingual('What it is', '자료 정보'),
    access: bilingual('Where and when', '위치와 날짜'),
  },
  fields: {
    title: single(
      'about',
      column.text({
        label: bilingual('Title', '제목'),
        help: bilingual(
          'As published. Describe it in neutral words if the headline gives something away.',
          '발행된 그대로 적어 주세요. 제목에 줄거리가 드러나면 중립적인 말로 바꿔 적습니다.',
        ),
        max: 300,
        isName: true,
      }),
    ),
    type: single(
      'about',
      column.choice({ label: bilingual('Type', '종류'), choices: sourceTypes }),
    ),
    publisher: single(
      'about',
      column.text({
        label: bilingual('Publisher', '발행처'),
        help: bilingual('The newspaper, channel or site.', '신문, 방송사, 사이트 이름'),
      }),
    ),
    publisherEntry: single(
      'about',
      column.reference({
        label: bilingual('Publisher’s page here', '발행처 문서'),
        kinds: ['organization'],
      }),
    ),
    author: single('about', column.text({ label: bilingual('Author', '글쓴이') })),
    language: single(
      'about',
      column.choice({ label: bilingual('Language', '언어'), choices: languages }),
    ),
    url: single('access', column.url({ label: bilingual('Address', '주소') })),
    archivedUrl: single(
      'access',
      column.url({
        label: bilingual('Archived copy', '보존된 사본'),
        help: bilingual(
          'An address at a web archive, for when the page is gone.',
          '원문이 사라질 때를 대비한 웹 보존 서비스의 주소입니다.',
        ),
      }),
    ),
    publishedOn: single('access', column.date({ label: bilingual('Published on', '발행일') })),
    accessedOn: single(
      'access',
      column.date({ label: bilingual('Last read on', '확인한 날'), wholeDay: true }),
    ),
  },
  listing: {
    order: 'newest',
    date: { field: 'publishedOn' },
    filters: {
      type: { field: 'type' },
      year: { field: 'publishedOn', label: bilingual('Year', '연도') },
      language: { field: 'language' },
    },
  },
  tellsApart: ['publisher', 'publishedOn'],
  isKnownByName: false,
  nameOf: (shown) => ({ latin: nameFromRows((field) => textOf(shown(field)[0], 'value')) }),
  proposeSegment: (document, random) => segmentFrom(document) || random(),
}

/** The title, or publisher and date where the title is missing or held back; '' without a title and a publisher. */
function nameFromRows(value: (field: string) => string | undefined): string {
  const [title, publisher] = [value('title'), value('publisher')]
  if (title || !publisher) return title ?? ''
  return [publisher, value('publishedOn')].filter(Boolean).join(', ')
}

function segmentFrom(document: Document): string {
  const parts = ['publisher', 'publishedOn', 'title'].map((field) => valueOf(document, field))
  return slugOf(parts.filter((part) => typeof part === 'string').join(' '))
}
