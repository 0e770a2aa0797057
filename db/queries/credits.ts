import { and, asc, desc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { isReference } from '@/wiki/kinds/column'
import { kindOf } from '@/wiki/kinds/registry'
import type { Credit } from '@/wiki/reading/around'
import type { Mention, Mentions } from '@/wiki/reading/mention'
import { collect, mentionFor, type Mentioned } from '@/wiki/reading/references'
import type { Row } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround, noteEntries } from '../read-log'
import { credits, dramas, entries, links } from '../schema'
import { known, progressParams } from './known'
import { describeMentions } from './mentions'
import { prepared } from './prepared'

/** Of the rows with a reference in one column, those that this reader may know of. */
const isShown = (column: 'person' | 'character') =>
  and(eq(links.column, column), eq(entries.status, 'live'), known(entries), known(credits))

const isOneOf = (id: SQLiteColumn, list: string) =>
  sql`${id} in (select value from json_each(${sql.placeholder(list)}))`

/** The credit that a link comes from. */
const isItsCredit = and(
  eq(credits.dramaId, links.fromId),
  eq(credits.field, links.field),
  eq(credits.rowId, links.rowId),
)

/**
 * Credits by whom they name. Through the links, because a row that was written before its person or character had a
 * page names them by path, and the links know when that came to be.
 */
function select(db: Reader, condition: SQL | undefined) {
  return db
    .select({
      dramaId: credits.dramaId,
      field: credits.field,
      airedFrom: dramas.airedFrom,
      json: credits.json,
    })
    .from(links)
    .innerJoin(credits, isItsCredit)
    .innerJoin(entries, eq(entries.id, credits.dramaId))
    .innerJoin(dramas, eq(dramas.entryId, credits.dramaId))
    .where(condition)
}

const newestFirst = [desc(dramas.airedFrom), asc(entries.sortName), asc(credits.billing)]

/** More credits than the longest career of the wiki has. */
const MOST_CREDITS = 500

const ofPerson = prepared((db) =>
  select(db, and(eq(links.toId, sql.placeholder('id')), isShown('person')))
    .orderBy(...newestFirst)
    .limit(MOST_CREDITS)
    .prepare(),
)

const ofCharacters = prepared((db) =>
  select(db, and(isOneOf(links.toId, 'ids'), isShown('character')))
    .orderBy(asc(credits.billing))
    .limit(MOST_CREDITS)
    .prepare(),
)

/** From the dramas to their people: the other way round all that these people ever did would be read. */
const ofPeopleIn = prepared((db) =>
  select(
    db,
    and(isOneOf(links.fromId, 'dramas'), sql`+${isOneOf(links.toId, 'ids')}`, isShown('person')),
  )
    .orderBy(...newestFirst)
    .limit(MOST_CREDITS)
    .prepare(),
)

const dramasOf = prepared((db) =>
  db
    .selectDistinct({ id: credits.dramaId, airedFrom: dramas.airedFrom, name: entries.sortName })
    .from(links)
    .innerJoin(credits, isItsCredit)
    .innerJoin(entries, eq(entries.id, credits.dramaId))
    .innerJoin(dramas, eq(dramas.entryId, credits.dramaId))
    .where(
      and(
        eq(links.toId, sql.placeholder('id')),
        ne(credits.dramaId, sql.placeholder('besides')),
        isShown('person'),
      ),
    )
    .orderBy(desc(dramas.airedFrom), asc(entries.sortName))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** What a person did in which drama, the newest drama first, as far as this reader may know of it. */
export function listCreditsOfPerson(db: Reader, id: string, progress: Progress): Credit[] {
  noteAround(id)
  return described(db, ofPerson(db).all({ id, ...progressParams(progress) }), progress)
}

/** Who plays one or several characters, in the order of the billing. */
export function listCreditsOfCharacters(db: Reader, ids: string[], progress: Progress): Credit[] {
  if (ids.length === 0) return []
  noteAround(...ids)
  const params = { ids: JSON.stringify(ids), ...progressParams(progress) }
  return described(db, ofCharacters(db).all(params), progress)
}

/**
 * What several people did in other dramas than one, the newest first; who was never cast after all is left out. No more
 * dramas are looked at than `most`, those of the first people first: all that a cast ever did is hundreds of credits.
 */
export function listCreditsElsewhere(
  db: Reader,
  { dramaId, people, most }: { dramaId: string; people: string[]; most: number },
  progress: Progress,
): Credit[] {
  noteAround(...people)
  const params = progressParams(progress)
  const chosen = new Set<string>()
  for (const id of people) {
    if (chosen.size >= most) break
    const found = dramasOf(db).all({ id, besides: dramaId, limit: most, ...params })
    for (const drama of found) chosen.add(drama.id)
  }
  if (chosen.size === 0) return []
  const [ids, among] = [JSON.stringify(people), JSON.stringify([...chosen].slice(0, most))]
  const rows = ofPeopleIn(db).all({ ids, dramas: among, ...params })
  return described(db, rows, progress).filter(isCertain)
}

/** False for a part that was only offered, is being talked about, or was given up. */
function isCertain({ row }: Credit): boolean {
  return row.castingState === undefined || row.castingState === 'confirmed'
}

interface CreditRow {
  dramaId: string
  field: 'cast' | 'crew'
  airedFrom: string | null
  json: string
}

function described(db: Reader, rows: CreditRow[], progress: Progress): Credit[] {
  const found = rows.map(({ json, ...credit }) => ({
    ...credit,
    row: JSON.parse(json) as Row,
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
    .innerJoin(credits, isItsCredit)
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
