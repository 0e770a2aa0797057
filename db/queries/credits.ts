import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { isReference } from '@/wiki/kinds/column'
import type { Credit } from '@/wiki/reading/around'
import type { Row } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { credits, dramas, entries, revisions } from '../schema'
import { known, progressParams } from './known'
import { describeMentions } from './mentions'
import { prepared } from './prepared'

/** The row itself, as the drama's head says it. */
const rowJson = sql<string | null>`(
  select atom.value
  from json_each(${revisions.document}, '$.fields.' || ${credits.field}) as atom
  where json_extract(atom.value, '$.id') = ${credits.rowId}
)`

function select(db: Reader) {
  return db
    .select({
      dramaId: credits.dramaId,
      field: credits.field,
      personId: credits.personId,
      characterId: credits.characterId,
      airedFrom: dramas.airedFrom,
      json: rowJson,
    })
    .from(credits)
    .innerJoin(entries, eq(entries.id, credits.dramaId))
    .innerJoin(revisions, eq(revisions.id, entries.headRevisionId))
    .innerJoin(dramas, eq(dramas.entryId, credits.dramaId))
}

const isShown = and(eq(entries.status, 'live'), known(entries), known(credits))

/** More credits than the longest career of the wiki has. */
const MOST_CREDITS = 500

const ofPerson = prepared((db) =>
  select(db)
    .where(and(eq(credits.personId, sql.placeholder('id')), isShown))
    .orderBy(desc(dramas.airedFrom), asc(entries.sortName), asc(credits.billing))
    .limit(MOST_CREDITS)
    .prepare(),
)

const ofCharacters = prepared((db) =>
  select(db)
    .where(
      and(
        sql`${credits.characterId} in (select value from json_each(${sql.placeholder('ids')}))`,
        isShown,
      ),
    )
    .orderBy(asc(credits.billing))
    .limit(MOST_CREDITS)
    .prepare(),
)

/** What a person did in which drama, the newest drama first, as far as this reader may know of it. */
export function listCreditsOfPerson(db: Reader, id: string, progress: Progress): Credit[] {
  return described(db, ofPerson(db).all({ id, ...progressParams(progress) }), progress)
}

/** Who plays one or several characters, in the order of the billing. */
export function listCreditsOfCharacters(db: Reader, ids: string[], progress: Progress): Credit[] {
  if (ids.length === 0) return []
  const params = { ids: JSON.stringify(ids), ...progressParams(progress) }
  return described(db, ofCharacters(db).all(params), progress)
}

const elsewhere = prepared((db) =>
  select(db)
    .where(
      and(
        sql`${credits.personId} in (select value from json_each(${sql.placeholder('people')}))`,
        ne(credits.dramaId, sql.placeholder('drama')),
        isShown,
      ),
    )
    .orderBy(desc(dramas.airedFrom), asc(credits.billing))
    .limit(120)
    .prepare(),
)

/** What several people did in other dramas than one, the newest first; who was never cast after all is left out. */
export function listCreditsElsewhere(
  db: Reader,
  dramaId: string,
  people: string[],
  progress: Progress,
): Credit[] {
  if (people.length === 0) return []
  const params = { drama: dramaId, people: JSON.stringify(people), ...progressParams(progress) }
  return described(db, elsewhere(db).all(params), progress).filter(isCertain)
}

/** False for a part that was only offered, is being talked about, or was given up. */
function isCertain({ row }: Credit): boolean {
  return row.castingState === undefined || row.castingState === 'confirmed'
}

interface CreditRow {
  dramaId: string
  field: 'cast' | 'crew'
  personId: string | null
  characterId: string | null
  airedFrom: string | null
  json: string | null
}

function described(db: Reader, rows: CreditRow[], progress: Progress): Credit[] {
  const ids = rows.flatMap((row) => [row.dramaId, row.personId ?? [], row.characterId ?? []].flat())
  const { byId } = describeMentions(db, ids, [], progress)
  return rows.flatMap(({ dramaId, field, personId, characterId, airedFrom, json }) => {
    const drama = byId[dramaId]
    const person = personId === null ? undefined : byId[personId]
    const character = characterId === null ? undefined : byId[characterId]
    if (!drama) return []
    const row = withoutHidden(json === null ? { id: '' } : (JSON.parse(json) as Row), character)
    return [
      { drama, airedFrom, field, row, ...(person && { person }), ...(character && { character }) },
    ]
  })
}

/** A label that a row gives to a character whom the reader may not know yet goes with it. */
function withoutHidden(row: Row, character: Credit['character']): Row {
  if (character?.isKnown !== false || !isReference(row.character)) return row
  const { character: _hidden, ...rest } = row
  return rest as Row
}
