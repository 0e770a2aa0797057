import { and, inArray, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import { filtersOf } from '@/wiki/reading/list-question'
import type { ListedLine } from '@/wiki/reading/listed-line'
import type { Mention } from '@/wiki/reading/mention'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteList } from '../read-log'
import { listed, listValues } from '../schema'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { prepared } from './prepared'
import { say } from '@/wiki/words/language'

const dates = prepared((db) =>
  db
    .select({ id: listed.entryId, date: listed.newest })
    .from(listed)
    .where(sql`${listed.entryId} in (select value from json_each(${sql.placeholder('ids')}))`)
    .prepare(),
)

const values = prepared((db) =>
  db
    .selectDistinct({ id: listValues.entryId, filter: listValues.filter, value: listValues.value })
    .from(listValues)
    .where(
      and(
        sql`${listValues.entryId} in (select value from json_each(${sql.placeholder('ids')}))`,
        known(listValues),
        inArray(
          listValues.filter,
          db.select({ name: sql`value` }).from(sql`json_each(${sql.placeholder('filters')})`),
        ),
      ),
    )
    .prepare(),
)

/** The lines of entries of one kind by id, in the order given; those that this reader may not know of are left out. */
export function listLines(
  db: Reader,
  kind: string,
  ids: string[],
  progress: Progress,
): ListedLine[] {
  noteList(kind)
  const filters = filtersOf(kindOf(kind)).filter(({ type }) => type !== 'bar')
  const list = JSON.stringify(ids)
  const names = JSON.stringify(filters.map(({ name }) => name))
  const found = values(db).all({ ids: list, filters: names, ...progressParams(progress) })
  const isOfEntries = new Set(
    filters.filter(({ type }) => type === 'entry').map(({ name }) => name),
  )
  const mentioned = found.filter(({ filter }) => isOfEntries.has(filter)).map(({ value }) => value)
  const mentions = describeEntries(db, [...ids, ...mentioned], progress)
  const dateOf = new Map(
    dates(db)
      .all({ ids: list })
      .map(({ id, date }) => [id, date]),
  )
  return ids.flatMap((id) => {
    const mention = mentions[id]
    if (!mention?.isKnown) return []
    const own = found.filter((row) => row.id === id)
    const byFilter = filters.map(({ name, choices }) => {
      const shown = own
        .filter(({ filter }) => filter === name)
        .flatMap(({ value }): (string | Mention)[] =>
          isOfEntries.has(name) ? knownOf(mentions[value]) : [say(choices?.[value]) ?? value],
        )
      return [name, shown] as const
    })
    return [{ mention, date: dateOf.get(id) ?? '', values: Object.fromEntries(byFilter) }]
  })
}

function knownOf(mention: Mention | undefined): Mention[] {
  return mention?.isKnown ? [mention] : []
}
