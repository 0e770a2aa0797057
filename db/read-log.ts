import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What a rendering has read, written down by the queries themselves: its keys, each of which is touched by the commit that
 * changes what stands behind it (db/projections/touched.ts), and the gates at which it asked how far its reader is. A page
 * that is kept holds for as long as none of its keys is touched, for every reader who stands between the same gates.
 */
export interface ReadLog {
  keys: Set<string>
  /** Episodes by drama; '' stands for a gate that only who sees everything passes. */
  gates: Map<string, Set<number>>
  /** When the clock makes it untrue (ms UTC). */
  validUntil?: number
}

export function newReadLog(): ReadLog {
  return { keys: new Set(), gates: new Map() }
}

const key = Symbol.for('kdrama-wiki.read-log')

type Shared = typeof globalThis & { [key]?: AsyncLocalStorage<ReadLog> }

/** The storage of this process, on `globalThis` because bundles have module instances of their own. */
export function readLogs(): AsyncLocalStorage<ReadLog> {
  const shared = globalThis as Shared
  return (shared[key] ??= new AsyncLocalStorage<ReadLog>())
}

/** The key of an entry: its row, its document, its names. */
export const entryKey = (id: string) => id

/** The key of what other entries say of one: those that link to it, and those that stand under it. */
export const aroundKey = (id: string) => `>${id}`

/** The key of a list: of a kind's entries, or `changes`. */
export const listKey = (list: string) => `list:${list}`

/** This rendering shows these entries, or would if they were there. */
export function noteEntries(ids: Iterable<string | null | undefined>): void {
  const log = readLogs().getStore()
  if (log) for (const id of ids) if (id != null) log.keys.add(entryKey(id))
}

/** This rendering shows what others say of these entries. */
export function noteAround(...ids: string[]): void {
  const log = readLogs().getStore()
  if (log) for (const id of ids) log.keys.add(aroundKey(id))
}

/** This rendering shows a list of a kind's entries, or of `changes`. */
export function noteList(list: string): void {
  readLogs().getStore()?.keys.add(listKey(list))
}

/** This rendering asked whether its reader has come to an episode. */
export function noteGate(drama: string | null, episode: number): void {
  const log = readLogs().getStore()
  if (!log) return
  const episodes = log.gates.get(drama ?? '') ?? new Set()
  log.gates.set(drama ?? '', episodes.add(episode))
}

/** This rendering shows what the clock says, until an instant (ms UTC). */
export function noteValidUntil(at: number): void {
  const log = readLogs().getStore()
  if (log) log.validUntil = Math.min(log.validUntil ?? at, at)
}
