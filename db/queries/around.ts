import { isReference } from '@/wiki/kinds/column'
import type { Around, AroundDrama, AroundEpisode } from '@/wiki/reading/around'
import { episodesInclude } from '@/wiki/reading/episode-ranges'
import { columnOf, rowsOf, type Document, type Row } from '@/wiki/revisions/document'
import { parentOf, segmentOf } from '@/wiki/revisions/validate'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import { findKind, kindOf } from '@/wiki/kinds/registry'
import type { Reader } from '../open'
import { listChildren } from './children'
import { listCreditsOfCharacters, listCreditsOfPerson } from './credits'
import { getHead } from './entries'
import { getNeighbours, listEpisodesOfDrama } from './episodes'
import { listIncomingGroups } from './links'
import { listMomentsAround } from './moments'
import { listIncomingRows } from './incoming-rows'
import { citedSources, describeSources, listCitedFacts, newestFirst } from './sources'
import { listWhileYouWait } from './waiting'

/** What a page is asked for: the entry, its document as far as the reader may see it, and their progress. */
export interface AroundInput {
  id: string
  document: Document
  progress: Progress
  /** Where the list of facts that cite a source goes on. */
  cursor?: string
}

/** Relations that a page computes in its own way, or that say nothing to a reader. */
const DRAWN_ELSEWHERE = new Set([
  'drama.cast',
  'drama.crew',
  'drama.related',
  'moment.episode',
  'moment.characters',
  'moment.people',
  'character.relationships',
])

const ADMINISTRATIVE = new Set(['address', 'citations', 'state'])

/** Whether a field of a kind relates entries, so that its other side is worth showing; a link in a text is not. */
function isRelation(kind: string, field: string): boolean {
  const columns = Object.values(findKind(kind)?.fields[field]?.columns ?? {})
  return !ADMINISTRATIVE.has(field) && columns.some(({ type }) => type === 'reference')
}

/**
 * All that an entry's page shows of other entries, as far as this reader may know of it. Null when the cursor is none
 * that the page gave.
 */
export function readAround(db: Reader, input: AroundInput): Around | null {
  const { id, document, progress, cursor } = input
  const { kind } = document
  const moments = listMomentsAround(db, { id, kind }, progress)
  const incoming = listIncomingGroups(
    db,
    id,
    progress,
    (from, field) => isRelation(from, field) && !DRAWN_ELSEWHERE.has(`${from}.${field}`),
  )
  const around: Around = { incoming, moments: moments.shown, hiddenMoments: moments.hidden }
  switch (kind) {
    case 'drama':
      return { ...around, drama: aroundDrama(db, input) }
    case 'episode':
      return { ...around, episode: aroundEpisode(db, input) }
    case 'person':
      return { ...around, credits: listCreditsOfPerson(db, id, progress) }
    case 'character': {
      const credits = listCreditsOfCharacters(db, [id], progress)
      const relationships = listIncomingRows(db, id, 'character', 'relationships', progress)
      return { ...around, credits, relationships }
    }
    case 'moment': {
      const characters = referencesIn(document, 'characters', 'value')
      return { ...around, credits: listCreditsOfCharacters(db, characters, progress) }
    }
    case 'source': {
      const facts = listCitedFacts(db, id, progress, cursor)
      if (!facts) return null
      return { ...around, source: { facts: facts.rows, total: facts.total, next: facts.next } }
    }
    default:
      return around
  }
}

/** The ids of the entries that a column of a field's rows points at. */
function referencesIn(document: Document, field: string, column: string): string[] {
  return rowsOf(document, field).flatMap((row) => {
    const value = columnOf(row, column)
    return isReference(value) && 'entry' in value ? [value.entry] : []
  })
}

/** The ids and the paths by which a column of a field's rows names entries. */
function namedIn(document: Document, field: string, column: string): Set<string> {
  const named = rowsOf(document, field).flatMap((row) => {
    const value = columnOf(row, column)
    if (!isReference(value)) return []
    return 'entry' in value ? value.entry : value.path
  })
  return new Set(named)
}

function aroundDrama(db: Reader, { id, document, progress }: AroundInput): AroundDrama {
  const cast = namedIn(document, 'cast', 'character')
  const characters = listChildren(db, id, 'character', progress).shown
  const cited = [...citedSources(document, 'news'), ...citedSources(document, 'citations')]
  return {
    episodes: listEpisodesOfDrama(db, id, progress),
    otherCharacters: characters.filter(
      (mention) => !cast.has(mention.id) && !cast.has(mention.path),
    ),
    news: newestFirst(describeSources(db, cited, progress)),
    waiting: listWhileYouWait(db, id, progress),
    followers: listIncomingRows(db, id, 'drama', 'related', progress).map(({ from, row }) => ({
      drama: from,
      row,
    })),
  }
}

function aroundEpisode(db: Reader, { document, progress }: AroundInput): AroundEpisode {
  const number = Number(segmentOf(document))
  const dramaId = parentOf(document) ?? ''
  return {
    number,
    ...getNeighbours(db, dramaId, number, progress),
    guests: guestsOf(db, dramaId, number, progress),
  }
}

/** Rows of the drama's cast that name this episode: guests are cast with episodes, and stored there alone. */
function guestsOf(db: Reader, dramaId: string, number: number, progress: Progress): Row[] {
  const head = getHead(db, dramaId)
  if (!head) return []
  const { document } = shieldDocument(kindOf('drama'), head.document, dramaId, progress)
  return rowsOf(document, 'cast').filter((row) => {
    const episodes = columnOf(row, 'episodes')
    const isGuest = row.role === 'guest' || row.role === 'special'
    return isGuest && typeof episodes === 'string' && episodesInclude(episodes, number)
  })
}
