import type { EntryName } from '@/wiki/kinds/kind'
import { EntryPicture } from '../picture/entry-picture'

/** Titles of one to twenty syllables, and two without Hangul. None of these dramas was made. */
const dramas: EntryName[] = [
  { latin: 'Well', hangul: '샘' },
  { latin: 'Old Dew', hangul: '이슬' },
  { latin: 'Paper Lighthouse', hangul: '종이 등대' },
  { latin: 'The Ferry of Garam', hangul: '가람 나루' },
  { latin: 'Nobody Folds the Map', hangul: '아무도 지도를 접지 않는다' },
  { latin: 'A Tailor for the Winter', hangul: '겨울 재단사' },
  { latin: 'Seven Stations to Haneul', hangul: '하늘까지 일곱 정거장' },
  { latin: 'The Cook Who Came in the Rain', hangul: '비 오는 날 찾아온 요리사' },
  {
    latin: 'In the Village Where the Sea Forgets Its Name Every Evening',
    hangul: '저녁마다제이름을잊어버리는바닷가마을에서',
  },
  { latin: 'Department of Small Storms', hangul: '작은 폭풍 담당 부서' },
  { latin: 'Afterglow' },
  { latin: 'Unapologetically Yours' },
]

const people: EntryName[] = [
  { latin: 'Seol', hangul: '설' },
  { latin: 'Haneul', hangul: '하늘' },
  { latin: 'Yoon Garam', hangul: '윤가람' },
  { latin: 'Namgoong Iseul', hangul: '남궁이슬' },
  { latin: 'Do Baram', hangul: '도바람' },
  { latin: 'June Parker' },
]

const pathOf = (folder: string, { latin }: EntryName) =>
  `/${folder}/${latin.toLowerCase().replace(/[^a-z]+/g, '-')}`

/** Posters at the size of a shelf, and as thumbnails. */
export function Posters() {
  return (
    <>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-6">
        {dramas.map((name) => (
          <li key={name.latin}>
            <EntryPicture
              kind="drama"
              path={pathOf('dramas', name)}
              name={name}
              detail="Sample TV · 2031"
            />
          </li>
        ))}
      </ul>
      <ul className="mt-5 flex flex-wrap gap-3">
        {dramas.map((name) => (
          <li key={name.latin} className="w-12">
            <EntryPicture kind="drama" path={pathOf('dramas', name)} name={name} isThumb />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Seals at the size of a page's head and of a list. */
export function Seals() {
  return ['w-28', 'w-12'].map((width) => (
    <ul key={width} className="mb-4 flex flex-wrap gap-4">
      {people.map((name) => (
        <li key={name.latin} className={width}>
          <EntryPicture kind="person" path={pathOf('people', name)} name={name} />
        </li>
      ))}
    </ul>
  ))
}

/** What belongs to a drama has its colours and shapes of its own. */
export function Tiles() {
  const drama = '/dramas/the-ferry-of-garam'
  const tiles = [
    { kind: 'episode', path: `${drama}/episodes/1`, name: { latin: 'Episode 1' } },
    { kind: 'episode', path: `${drama}/episodes/12`, name: { latin: 'Episode 12' } },
    { kind: 'moment', path: `${drama}/moments/k2m4`, name: { latin: 'A moment' } },
    { kind: 'video', path: '/videos/ferry-1', name: { latin: 'A teaser' } },
    { kind: 'organization', path: '/organizations/sample-tv', name: { latin: 'Sample TV' } },
    { kind: 'source', path: '/sources/report', name: { latin: 'A report' } },
  ]
  return (
    <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
      {tiles.map((tile) => (
        <li key={tile.path}>
          <EntryPicture {...tile} />
        </li>
      ))}
    </ul>
  )
}
