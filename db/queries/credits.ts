import { and, asc, desc, eq, isNotNull, ne, sql, type SQL } from 'drizzle-orm'
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
import { credits, dramas, entries } from '../schema'
import { known, progressParams } from './known'
import { describeMentions } from './mentions'
import { prepared } from './prepared'

/** What this reader may know of. */
const isShown = and(eq(entries.status, 'live'), known(entries), known(credits))

const isOneOf = (id: SQLiteColumn, list: string) =>
  sql`${id} in (select value from json_each(${sql.placeholder(list)}))`

/** Credits with what they are put in order by. */
function select(db: Reader, condition: SQL | undefined) {
  return db
    .select({
      dramaId: credits.dramaId,
      field: credits.field,
      airedFrom: dramas.airedFrom,
      json: credits.json,
    })
    .from(credits)
    .innerJoin(entries, eq(entries.id, credits.dramaId))
    .innerJoin(dramas, eq(dramas.entryId, credits.dramaId))
    .where(condition)
}

const newestFirst = [desc(dramas.airedFrom), asc(entries.sortName), asc(credits.billing)]

/** More credits than the longest career of the wiki has. */
const MOST_CREDITS = 500

const ofPerson = prepared((db) =>
  select(db, and(eq(credits.personId, sql.placeholder('id')), isShown))
    .orderBy(...newestFirst)
    .limit(MOST_CREDITS)
    .prepare(),
)

const ofCharacters = prepared((db) =>
  select(db, and(isOneOf(credits.characterId, 'ids'), isShown))
    .orderBy(asc(credits.billing))
    .limit(MOST_CREDITS)
    .prepare(),
)

/** From the dramas to their people: the other way round all that these people ever did would be read. */
const ofPeopleIn = prepared((db) =>
  select(
    db,
    and(isOneOf(credits.dramaId, 'dramas'), sql`+${isOneOf(credits.personId, 'ids')}`, isShown),
  )
    .orderBy(...newestFirst)
    .limit(MOST_CREDITS)
    .prepare(),
)

/**
 * A person's newest dramas, as far as their credits and the dramas' dates say: both are read out of few pages of the file.
 * What else keeps a drama from being shown is asked of those alone that are looked at.
 */
const dramasOf = prepared((db) =>
  db
    .selectDistinct({ id: credits.dramaId, airedFrom: dramas.airedFrom })
    .from(credits)
    .innerJoin(dramas, eq(dramas.entryId, credits.dramaId))
    .where(
      and(
        eq(credits.personId, sql.placeholder('id')),
        ne(credits.dramaId, sql.placeholder('besides')),
        known(credits),
      ),
    )
    .orderBy(desc(dramas.airedFrom), asc(credits.dramaId))
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
    .select({ id: credits.personId })
    .from(credits)
    .where(
      and(
        eq(credits.dramaId, sql.placeholder('drama')),
        isNotNull(credits.personId),
        known(credits),
      ),
    )
    .orderBy(asc(credits.field), asc(credits.billing))
    .prepare(),
)

/** More characters than the longest career of the wiki has. */
const MOST_CHARACTERS = 200

const charactersOf = prepared((db) =>
  db
    .selectDistinct({ id: credits.characterId })
    .from(credits)
    .where(
      and(
        eq(credits.personId, sql.placeholder('person')),
        eq(credits.field, 'cast'),
        isNotNull(credits.characterId),
        known(credits),
      ),
    )
    .limit(MOST_CHARACTERS)
    .prepare(),
)

/** What somebody plays, by id, as far as this reader may know of it. */
export function listCharactersOfPerson(db: Reader, person: string, progress: Progress): string[] {
  noteAround(person)
  const rows = charactersOf(db).all({ person, ...progressParams(progress) })
  return rows.flatMap(({ id }) => id ?? [])
}

/** Who stands in a drama's cast and crew, by id, each once, in the order of the credits. */
export function listPeopleOfDrama(db: Reader, drama: string, progress: Progress): string[] {
  noteEntries([drama])
  const rows = peopleOfDrama(db).all({ drama, ...progressParams(progress) })
  return [...new Set(rows.flatMap(({ id }) => id ?? []))]
}
