import { ulid } from 'ulid'

/** A new id for an entry, an edit or a user: a ULID, which sorts by the time it was made at. */
export function newId(): string {
  return ulid()
}
