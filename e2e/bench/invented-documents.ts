import { slugOf } from '@/wiki/names/slug'
import type { Document, Row } from '@/wiki/revisions/document'
import { setRowId } from '@/wiki/revisions/set-row-id'
import { inventTitle, pick, type InventedName } from './invented-names'

const single = (field: string, value: string | number): Row[] => [{ id: field, value }]
const choices = (field: string, values: string[]): Row[] =>
  [...new Set(values)].map((value) => ({ id: setRowId(field, value), value }))

/** A network of an invented name. */
export function networkDocument(number: number): Document {
  return {
    kind: 'organization',
    fields: {
      address: [{ id: 'address', segment: `generated-channel-${number}` }],
      names: [{ id: 'name-main', text: `Generated Channel ${number}`, language: 'en' }],
    },
  }
}

/** A person with a stage name, a spelling without spaces, and a birth date. */
export function personDocument(
  name: InventedName,
  segment: string,
  random: () => number,
): Document {
  const latin = `${name.family.latin} ${name.given.latin}`
  const hangul = name.family.hangul + name.given.hangul
  const joined = `${name.family.latin} ${name.given.latin.replace(' ', '').toLowerCase()}`
  const year = 1950 + Math.floor(random() * 55)
  return {
    kind: 'person',
    fields: {
      address: [{ id: 'address', segment }],
      names: [
        { id: 'name-stage', type: 'stage', latin, hangul },
        { id: 'name-joined', type: 'alias', latin: joined },
      ],
      familyName: [{ id: 'familyName', ...name.family }],
      givenName: [{ id: 'givenName', ...name.given }],
      born: single('born', `${year}-0${1 + Math.floor(random() * 9)}`),
      occupations: choices('occupations', [random() < 0.8 ? 'actor' : 'director']),
    },
  }
}

/** What a generated drama refers to, by entry id. */
export interface DramaSurroundings {
  network: string
  cast: string[]
  crew: string[]
  episodes: number
}

const FORMATS = ['miniseries', 'weekend', 'daily', 'sitcom']
const GENRES = 'romance comedy melodrama family youth school historical fantasy thriller crime'
const RATINGS = ['all', 'over12', 'over15', 'over19']

/** The first day of a generated drama: evenly over 35 years, as whole days since 1970. */
function firstDay(random: () => number): number {
  return Math.floor(Date.UTC(1992, 0, 1) / DAY + random() * 35 * 365)
}

const DAY = 24 * 60 * 60 * 1000
const dayText = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** A drama with everything that its page shows, and the day of its first broadcast. */
export function generatedDrama(
  number: number,
  around: DramaSurroundings,
  random: () => number,
): { document: Document; firstDay: number } {
  const title = inventTitle(random, number)
  const day = firstDay(random)
  const names = { language: 'en', type: 'official', isMain: true }
  const document: Document = {
    kind: 'drama',
    fields: {
      address: [{ id: 'address', segment: slugOf(title.english) }],
      titles: [
        { id: 'name-english', text: title.english, ...names },
        { id: 'name-korean', text: title.korean, ...names, language: 'ko' },
        { id: 'name-other', text: title.romanized, language: 'en', type: 'literal' },
      ],
      format: single('format', pick(random, FORMATS)),
      status: single('status', 'ended'),
      networks: [{ id: 'network-first', network: { entry: around.network } }],
      plannedEpisodes: single('plannedEpisodes', around.episodes),
      runtime: single('runtime', 60 + Math.floor(random() * 15)),
      airedFrom: single('airedFrom', dayText(day)),
      airedUntil: single('airedUntil', dayText(day + (around.episodes - 1) * 3)),
      ageRating: single('ageRating', pick(random, RATINGS)),
      genres: choices('genres', [pick(random, GENRES.split(' ')), pick(random, GENRES.split(' '))]),
      synopsis: [{ id: 'synopsis-en', language: 'en', text: synopsisOf(title.english) }],
      cast: around.cast.map((entry, index) => castRow(slugOf(title.english), entry, index)),
      crew: around.crew.map((entry, index) => ({
        id: `crew-${index}`,
        person: { entry },
        job: index === 0 ? 'director' : 'writer',
      })),
    },
  }
  return { document, firstDay: day }
}

/** Leading characters are red links: most wikis have more roles than pages about them. */
function castRow(segment: string, entry: string, index: number): Row {
  const row: Row = { id: `cast-${index}`, person: { entry }, role: index < 4 ? 'main' : 'support' }
  if (index > 3) return row
  const path = `/dramas/${segment}/characters/role-${index + 1}`
  return { ...row, character: { kind: 'character', path, label: `Role ${index + 1}` } }
}

function synopsisOf(title: string): string {
  return `${title} is a drama that was made up to measure how fast this wiki is.\n\nNobody has ever watched it.`
}

/** An episode with its airing and its ratings. */
export function generatedEpisode(
  number: number,
  drama: { id: string; network: string; firstDay: number },
  random: () => number,
): Document {
  const figure = { agency: 'nielsen', area: 'nationwide' }
  return {
    kind: 'episode',
    fields: {
      address: [{ id: 'address', segment: String(number), parent: { entry: drama.id } }],
      airings: [
        {
          id: 'airing-first',
          channel: { entry: drama.network },
          broadcastDay: dayText(drama.firstDay + (number - 1) * 3),
          plannedTime: '21:00',
          status: 'aired',
        },
      ],
      runtime: single('runtime', 60 + Math.floor(random() * 15)),
      viewership: [{ id: 'viewership-first', ...figure, percent: Math.round(random() * 200) / 10 }],
    },
  }
}
