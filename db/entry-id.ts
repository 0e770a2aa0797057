import { getRandomValues } from 'node:crypto'
import { ulid } from 'ulid'

/** Random bytes are fetched many at a time: the library would ask for one at each of an id's sixteen letters. */
const pool = new Uint8Array(1024)
let next = pool.length

function random(): number {
  if (next === pool.length) {
    getRandomValues(pool)
    next = 0
  }
  return (pool[next++] ?? 0) / 256
}

/** A new id for an entry, an edit or a user: a ULID, which sorts by the time it was made at. */
export function newId(): string {
  return ulid(undefined, random)
}
