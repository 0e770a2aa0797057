import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Figure } from './figures'
import { withFolder } from './wiki-file'

const SECOND = 1000

/** Runs `work` for a second and says how often it ran. */
function perSecond(work: (n: number) => void): number {
  let runs = 0
  for (const until = performance.now() + SECOND; performance.now() < until; runs++) work(runs)
  return runs
}

/** What this disk and this processor do without the wiki: one bare row in a durable commit, one bare row read. */
export function measureYardstick(): Figure[] {
  return withFolder((folder) => {
    const sqlite = new Database(join(folder, 'yardstick.db'))
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT)')
    const insert = sqlite.prepare('INSERT INTO rows (text) VALUES (?)')
    const commits = perSecond((n) => sqlite.transaction(() => insert.run(`row ${n}`)).immediate())
    const read = sqlite.prepare('SELECT * FROM rows WHERE id = ?')
    const reads = perSecond((n) => read.get(1 + (n % commits)))
    sqlite.close()
    return [
      { what: 'yardstick: bare SQLite, one row in a durable commit', figure: `${commits}/s` },
      { what: 'yardstick: bare SQLite, one row read by its key', figure: `${reads}/s` },
    ]
  })
}
