import { and, eq, sql } from 'drizzle-orm'
import {
  EVERYTHING_WATCHED,
  LAST_EPISODE,
  NOTHING_WATCHED,
  revealKey,
  type Progress,
} from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { entries, entryPaths } from '../schema'
import { noteGate } from '../read-log'
import { prepared } from './prepared'

const dramaBySegment = prepared((db) =>
  db
    .select({ id: entries.id })
    .from(entryPaths)
    .innerJoin(entries, eq(entries.id, entryPaths.entryId))
    .where(and(eq(entryPaths.path, sql.placeholder('path')), eq(entries.kind, 'drama')))
    .prepare(),
)

/** More dramas than anybody names in one address. */
const MOST_DRAMAS = 50

/**
 * How far the reader of `?progress=` has watched. Absent is nothing, `all` is everything, and `run-on:4,nokdu:32` is
 * the last broadcast episode seen of each drama named. Null: the value makes no sense, or names no drama.
 */
export function progressFrom(db: Reader, param: string | string[] | undefined): Progress | null {
  if (param === undefined) return noted(NOTHING_WATCHED)
  if (typeof param !== 'string') return null
  if (param === 'all') return progressOfEverything()
  const said = episodesFrom(db, param)
  return said && progressOf(Object.fromEntries(said))
}

/**
 * The same reader, let through the gates that `?reveal=run-on:9,run-on:all` names and no other, for this one page. Null:
 * the value makes no sense, or names no drama.
 */
export function withRevealed(
  db: Reader,
  progress: Progress,
  param: string | string[] | undefined,
): Progress | null {
  if (param === undefined) return progress
  const asked = typeof param === 'string' ? episodesFrom(db, param) : null
  if (!asked) return null
  const keys = asked.map(([drama, episode]) => [revealKey(drama, episode), true] as const)
  return { ...progress, revealed: Object.fromEntries(keys) }
}

/** `run-on:4,nokdu:all` as ids with numbers; null for what makes no sense, or names no drama. */
function episodesFrom(db: Reader, param: string): [drama: string, episode: number][] | null {
  const parts = param.split(',')
  if (parts.length > MOST_DRAMAS) return null
  const said: [string, number][] = []
  for (const part of parts) {
    const match = /^([a-z0-9]+(?:-[a-z0-9]+)*):(\d{1,4}|all)$/.exec(part)
    const drama = match && dramaBySegment(db).get({ path: `/dramas/${match[1]}` })
    if (!match || !drama) return null
    said.push([drama.id, match[2] === 'all' ? LAST_EPISODE : Number(match[2])])
  }
  return said
}

/** The progress of a reader who has said so of these dramas, by id. */
export function progressOf(dramas: Record<string, number>): Progress {
  return noted({ dramas, others: 0 })
}

/** The progress of a reader who asks to see everything. */
export function progressOfEverything(): Progress {
  return noted(EVERYTHING_WATCHED)
}

/** A reader's progress writes into the read log where it was asked for. */
function noted({ dramas, others }: Progress): Progress {
  return { dramas, others, onAsked: noteGate }
}
