import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { encodeTime } from 'ulid'
import { openReader, openWriter, type Reader, type Transaction } from '@/db/open'
import { rankBy } from '@/db/projections/rank-of'
import { insertSearched } from '@/db/projections/search-index'
import { searchNames } from '@/db/queries/search-names'
import { choseongOf, foldName } from '@/wiki/names/fold'
import { spellingKeys } from '@/wiki/names/spelling-key'
import { startServer } from '../server'
import { measureCompletion } from './completion'
import { ascending, quantile, type Figure } from './figures'
import { inventName, inventTitle, pick, seededRandom } from './invented-names'
import { keptFile, withFolder } from './wiki-file'

/** Raised when what is generated or how it is stored changes, so that a kept file is not taken for a new one. */
const NAMES_VERSION = 2
const BATCH = 5_000
const QUERIES = 400
const WARM_UP = 40
/** Lines of the completion, and as many as a reader sees at once. */
const LIMITS = [8, 20]
/** What one search may take in the database, in ms. */
const MOST = 10

/**
 * Searches among so many generated names while another process publishes people. Figures are those of one search with
 * everything that belongs to it: candidates, ranking, the mentions of the hits.
 */
export async function measureSearch(count: number): Promise<Figure[]> {
  const kept = await keptFile(`names-${NAMES_VERSION}-${count}`, (path) => loadNames(path, count))
  return withFolder(async (folder) => {
    const path = join(folder, 'wiki.db')
    copyFileSync(kept, path)
    // Before anybody edits: it brings the file up to date.
    const server = await startServer(path)
    const { db, sqlite } = openReader(path)
    const editing = startEdits(path)
    try {
      const searches = LIMITS.flatMap((limit) => measureClasses(db, limit, count))
      return [...searches, await measureCompletion(server.baseURL, count)]
    } finally {
      sqlite.close()
      editing.process.kill()
      await editing.ended
      await server.stop()
    }
  })
}

interface Named {
  kind: string
  names: string[]
}

/** Nine of ten are people and characters; some are mentioned far more often than others, as in life. */
function inventEntry(random: () => number, number: number): Named {
  const chance = random()
  if (chance > 0.95) {
    const { english, korean, romanized } = inventTitle(random, number)
    return { kind: 'drama', names: [english, korean, romanized] }
  }
  const { family, given } = inventName(random)
  const latin = `${family.latin} ${given.latin.replace(' ', random() < 0.5 ? '-' : ' ')}`
  return {
    kind: chance > 0.8 ? 'character' : 'person',
    names: [latin, family.hangul + given.hangul],
  }
}

function loadNames(path: string, count: number): void {
  const writer = openWriter(path)
  const random = seededRandom(11)
  const made = { rows: 0, entries: 0 }
  while (made.rows < count) {
    writer.transaction((tx) => {
      const batch = Array.from({ length: BATCH }, () => {
        const entry = inventEntry(random, made.entries)
        const id = `${encodeTime(1_700_000_000_000 + made.entries)}${String(made.entries).padStart(16, '0')}`
        made.entries += 1
        const mentions = Math.floor(random() ** -0.7) - 1
        return { id, ...entry, rank: rankBy(entry.kind, mentions) }
      })
      insertEntries(tx, batch)
      const rows = batch.flatMap(({ id, kind, names, rank }) =>
        names.map((text, index) => ({ row: nameRow(id, kind, text, index), rank, kind })),
      )
      insertSearched(tx, 'names', rows)
      made.rows += rows.length
    })
  }
  writer.close()
}

function nameRow(entryId: string, kind: string, text: string, index: number) {
  const place = { entryId, field: 'names', rowId: `name-${index}`, column: 'text' }
  const keys = spellingKeys(text).join(' ')
  const open = { entryKnownDrama: null, entryKnownEpisode: 0, knownDrama: null, knownEpisode: 0 }
  return { ...place, text, folded: foldName(text), keys, kind, ...open }
}

/** The rows of entries, without documents: only what a search reads is measured here. */
function insertEntries(tx: Transaction, batch: readonly (Named & { id: string })[]): void {
  const rows = JSON.stringify(
    batch.map(({ id, kind, names }) => ({ id, kind, latin: names[0], hangul: names[1] })),
  )
  tx.run(sql`
    INSERT INTO entries (id, kind, status, segment, path, head_revision_id, latin_name, hangul_name, sort_name, known_episode, created_at, changed_at)
    SELECT value ->> 'id', value ->> 'kind', 'live', value ->> 'id', '/generated/' || (value ->> 'id'), 0, value ->> 'latin', value ->> 'hangul', value ->> 'latin', 0, 1, 1
    FROM json_each(${rows})`)
}

function startEdits(path: string) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'e2e/bench/search-edits.ts', path, '600'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { process: child, ended }
}

/** What people type, by class; each from names that are there. */
function questions(random: () => number): Record<string, () => string> {
  const hangul = () => {
    const { family, given } = inventName(random)
    return { family, given }
  }
  const latin = () => {
    const { family, given } = hangul()
    return `${family.latin} ${given.latin}`
  }
  return {
    'two syllables': () => hangul().given.hangul,
    'whole name in Hangul': () => {
      const { family, given } = hangul()
      return family.hangul + given.hangul
    },
    'initial consonants': () => {
      const { family, given } = hangul()
      return choseongOf(family.hangul + given.hangul)
    },
    'two initial consonants': () => choseongOf(hangul().given.hangul),
    romanized: () =>
      latin()
        .replace('Park', 'Bak')
        .replace('Lee', 'Yi')
        .replace('Jung', 'Jeong')
        .replace('oo', 'u')
        .toLowerCase(),
    'given name romanized': () => hangul().given.latin.replace(' ', ''),
    'two letters': () => latin().slice(0, 2),
    'five letters': () => latin().slice(0, 5),
    'one slip': () => {
      const name = latin()
      const at = 1 + Math.floor(random() * (name.length - 2))
      return name.slice(0, at) + pick(random, Array.from('aeiourstn')) + name.slice(at + 1)
    },
    'words of a title': () => inventTitle(random, 1).english.replace(' 1', ''),
    'nothing like it': () =>
      `${pick(random, ['xylo', 'quartz', 'fjord'])} ${Math.floor(random() * 1e6)}`,
  }
}

function measureClasses(db: Reader, limit: number, count: number): Figure[] {
  const random = seededRandom(5)
  return Object.entries(questions(random)).map(([name, ask]) => {
    for (let round = 0; round < WARM_UP; round += 1) searchNames(db, ask(), { limit })
    const [times, own] = [[] as number[], [] as number[]]
    for (let round = 0; round < QUERIES; round += 1) {
      const text = ask()
      const before = process.cpuUsage()
      const start = performance.now()
      searchNames(db, text, { limit })
      times.push(performance.now() - start)
      const { user, system } = process.cpuUsage(before)
      own.push((user + system) / 1000)
    }
    const at = (list: number[], share: number) => quantile(ascending(list), share)
    const p99 = at(times, 0.99)
    return {
      what: `search, ${name}, the first ${limit} of ${count} names, while another process edits`,
      figure: `p50 ${at(times, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; of a core p99 ${at(own, 0.99).toFixed(1)} ms`,
      target: `p99 < ${MOST} ms`,
      isMet: p99 < MOST,
    }
  })
}
