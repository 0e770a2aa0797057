import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { isReference } from '@/wiki/kinds/column'
import { kindOf } from '@/wiki/kinds/registry'
import type { Credit } from '@/wiki/reading/around'
import type { Mention, Mentions } from '@/wiki/reading/mention'
import { collect, mentionFor, type Mentioned } from '@/wiki/reading/references'
import type { Row } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround, noteEntries } from '../read-log'
import { credits, dramas, entries, links, revisions } from '../schema'
import { known, progressParams } from './known'
import { describeMentions } from './mentions'
import { prepared } from './prepared'

/** The row itself, as the drama's head says it. */
const rowJson = sql<string | null>`(
  select atom.value
  from json_each(${revisions.document}, '$.fields.' || ${credits.field}) as atom
  where json_extract(atom.value, '$.id') = ${credits.rowId}
)`

/**
 * Credits by whom they name. Through the links, because a row that was written before its person or character had a
 * page names them by path, and the links know when that came to be.
 */
function select(db: Reader, column: 'person' | 'character') {
  return db
    .select({
      dramaId: credits.dramaId,
      field: credits.field,
      airedFrom: dramas.airedFrom,
      json: rowJson,
    })
    .from(links)
    .innerJoin(
      credits,
      and(
        eq(credits.dramaId, links.fromId),
        eq(credits.field, links.field),
        eq(credits.rowId, links.rowId),
      ),
    )
    .innerJoin(entries, eq(entries.id, credits.dramaId))
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .innerJoin(dramas, eq(dramas.entryId, credits.dramaId))
    .where(
      and(
        sql`${links.toId} in (select value from json_each(${sql.placeholder('ids')}))`,
        eq(links.column, column),
        ne(credits.dramaId, sql.placeholder('besides')),
        eq(entries.status, 'live'),
        known(entries),
        known(credits),
      ),
    )
}

/** More credits than the longest career of the wiki has. */
const MOST_CREDITS = 500

const ofPeople = prepared((db) =>
  select(db, 'person')
    .orderBy(desc(dramas.airedFrom), asc(entries.sortName), asc(credits.billing))
    .limit(MOST_CREDITS)
    .prepare(),
)

const ofCharacters = prepared((db) =>
  select(db, 'character').orderBy(asc(credits.billing)).limit(MOST_CREDITS).prepare(),
)

/** What a person did in which drama, the newest drama first, as far as this reader may know of it. */
export function listCreditsOfPerson(db: Reader, id: string, progress: Progress): Credit[] {
  return described(db, ofPeople(db).all(paramsFor([id], progress)), progress)
}

/** Who plays one or several characters, in the order of the billing. */
export function listCreditsOfCharacters(db: Reader, ids: string[], progress: Progress): Credit[] {
  if (ids.length === 0) return []
  return described(db, ofCharacters(db).all(paramsFor(ids, progress)), progress)
}

/** What several people did in other dramas than one, the newest first; who was never cast after all is left out. */
export function listCreditsElsewhere(
  db: Reader,
  dramaId: string,
  people: string[],
  progress: Progress,
): Credit[] {
  if (people.length === 0) return []
  const rows = ofPeople(db).all(paramsFor(people, progress, dramaId))
  return described(db, rows, progress).filter(isCertain)
}

function paramsFor(ids: string[], progress: Progress, besides = '') {
  noteAround(...ids)
  return { ids: JSON.stringify(ids), besides, ...progressParams(progress) }
}

/** False for a part that was only offered, is being talked about, or was given up. */
function isCertain({ row }: Credit): boolean {
  return row.castingState === undefined || row.castingState === 'confirmed'
}

interface CreditRow {
  dramaId: string
  field: 'cast' | 'crew'
  airedFrom: string | null
  json: string | null
}

function described(db: Reader, rows: CreditRow[], progress: Progress): Credit[] {
  const found = rows.map(({ json, ...credit }) => ({
    ...credit,
    row: json === null ? { id: '' } : (JSON.parse(json) as Row),
  }))
  const mentioned: Mentioned = { ids: found.map((credit) => credit.dramaId), paths: [] }
  for (const { field, row } of found) collect(kindOf('drama'), field, row, mentioned)
  const mentions = describeMentions(db, mentioned.ids, mentioned.paths, progress)
  return found.flatMap(({ dramaId, field, airedFrom, row }) => {
    const drama = mentions.byId[dramaId]
    if (!drama) return []
    const [person, character] = [
      mentionIn(row.person, mentions),
      mentionIn(row.character, mentions),
    ]
    const shown = withoutHidden(row, character)
    return [
      {
        drama,
        airedFrom,
        field,
        row: shown,
        ...(person && { person }),
        ...(character && { character }),
      },
    ]
  })
}

function mentionIn(value: unknown, mentions: Mentions): Mention | undefined {
  return isReference(value) ? mentionFor(value, mentions) : undefined
}

/** The label that a row gives to a character whom the reader may not know yet goes with it. */
function withoutHidden(row: Row, character: Mention | undefined): Row {
  if (character?.isKnown !== false) return row
  const { character: _hidden, ...rest } = row
  return rest as Row
}

const peopleOfDrama = prepared((db) =>
  db
    .select({ id: links.toId })
    .from(links)
    .innerJoin(
      credits,
      and(
        eq(credits.dramaId, links.fromId),
        eq(credits.field, links.field),
        eq(credits.rowId, links.rowId),
      ),
    )
    .where(
      and(
        eq(links.fromId, sql.placeholder('drama')),
        inArray(links.field, ['cast', 'crew']),
        eq(links.column, 'person'),
        known(links),
      ),
    )
    .orderBy(asc(credits.field), asc(credits.billing))
    .prepare(),
)

/** Who stands in a drama's cast and crew, by id, each once, in the order of the credits. */
export function listPeopleOfDrama(db: Reader, drama: string, progress: Progress): string[] {
  noteEntries([drama])
  const rows = peopleOfDrama(db).all({ drama, ...progressParams(progress) })
  return [...new Set(rows.flatMap(({ id }) => id ?? []))]
}
