import type { Reader } from '../open'

/**
 * A query that is built and prepared once per database handle and then only run: SQLite answers a prepared query more
 * than twice as fast as one that is built for each call.
 */
export function prepared<Query>(build: (db: Reader) => Query): (db: Reader) => Query {
  const known = new WeakMap<Reader, Query>()
  return (db) => {
    const query = known.get(db) ?? build(db)
    known.set(db, query)
    return query
  }
}
