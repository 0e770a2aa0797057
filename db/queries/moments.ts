import { and, eq, sql } from 'drizzle-orm'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { noteAround } from '../read-log'
import { entries, links } from '../schema'
import { listChildren, splitByProgress, type ShownAndHidden } from './children'
import { listCharactersOfPerson } from './credits'
import { gateOf } from './known'
import { prepared } from './prepared'

const pointing = prepared((db) =>
  db
    .selectDistinct({
      id: entries.id,
      knownDrama: entries.knownDrama,
      knownEpisode: entries.knownEpisode,
    })
    .from(links)
    .innerJoin(entries, eq(entries.id, links.fromId))
    .where(
      and(
        sql`${links.toId} in (select value from json_each(${sql.placeholder('ids')}))`,
        eq(links.field, sql.placeholder('field')),
        eq(entries.kind, 'moment'),
        eq(entries.status, 'live'),
      ),
    )
    .limit(200)
    .prepare(),
)

/**
 * The moments that a page shows: of a drama all of its own, of an episode those in it, of a character those with it, of
 * a person those with the characters they play. What this reader may not know of is only counted, and not even that on
 * the page of a character or a performer: a moment hidden until episode 12 would tell that they are still there then.
 */
export function listMomentsAround(
  db: Reader,
  entry: { id: string; kind: string },
  progress: Progress,
): ShownAndHidden {
  switch (entry.kind) {
    case 'drama':
      return listChildren(db, entry.id, 'moment', progress)
    case 'episode':
      return pointingAt(db, [entry.id], 'episode', progress)
    case 'character':
      return onlyShown(pointingAt(db, [entry.id], 'characters', progress))
    case 'person': {
      const played = listCharactersOfPerson(db, entry.id, progress)
      const inRole = pointingAt(db, played, 'characters', progress)
      const own = pointingAt(db, [entry.id], 'people', progress)
      const shown = new Map([...inRole.shown, ...own.shown].map((moment) => [moment.id, moment]))
      return { shown: [...shown.values()], hidden: [] }
    }
    default:
      return { shown: [], hidden: [] }
  }
}

function onlyShown({ shown }: ShownAndHidden): ShownAndHidden {
  return { shown, hidden: [] }
}

function pointingAt(db: Reader, ids: string[], field: string, progress: Progress): ShownAndHidden {
  if (ids.length === 0) return { shown: [], hidden: [] }
  noteAround(...ids)
  const rows = pointing(db).all({ ids: JSON.stringify(ids), field })
  return splitByProgress(
    db,
    rows.map((row) => ({ id: row.id, gate: gateOf(row) })),
    progress,
  )
}
