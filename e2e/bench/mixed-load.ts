import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { asc, eq, inArray, sql } from 'drizzle-orm'
import { openReader, type Reader } from '@/db/open'
import { entries } from '@/db/schema'
import { ascending, quantile, type Figure } from './figures'
import { seededRandom } from './invented-names'
import type { AskedEdit } from './page-edits'
import { portOf, withServedWiki } from './page-load'
import { ask, wayOf } from './page-request'

const PAGES = 10_000
const READERS = 32
/** Of all that is done. */
const SHARE_OF_EDITS = 0.05

interface Page extends AskedEdit {
  path: string
}

/** What the readers and editors of one run met. */
interface Met {
  edits: number
  stale: number
  failed: number
  latencies: number[]
  /** How each page came about: kept, rendered, joined. */
  ways: Map<string, number>
}

/** Reading by a Zipf law while another process edits what is read: does any reader see less than was committed before they asked? */
export function measureMixedLoad(): Promise<Figure[]> {
  const seconds = Number(process.env.BENCH_MIXED_SECONDS ?? 60)
  return withServedWiki({}, async (server, database) => {
    const { db, sqlite } = openReader(database)
    const editor = fork('e2e/bench/page-edits.ts', [database], { execArgv: ['--import', 'tsx'] })
    const agent = new Agent({ keepAlive: true, maxSockets: READERS })
    try {
      const pages = listPages(db)
      const asked = { agent, port: portOf(server) }
      return figuresOf(await mix(db, pages, editor, asked, seconds), pages.length, seconds)
    } finally {
      agent.destroy()
      editor.kill()
      sqlite.close()
    }
  })
}

/** As many entry pages of every kind as are read, in an order that has nothing to do with their kinds. */
function listPages(db: Reader): Page[] {
  return db
    .select({ id: entries.id, kind: entries.kind, path: entries.path })
    .from(entries)
    .where(inArray(entries.kind, ['drama', 'episode', 'person']))
    .orderBy(asc(sql`substr(${entries.id}, -2) || substr(${entries.id}, -3, 1)`), asc(entries.id))
    .limit(PAGES)
    .all()
}

/** Draws places in a list by a Zipf law: the n-th is drawn as often as 1/n. */
function zipf(count: number, random: () => number): () => number {
  const sums: number[] = []
  for (let place = 1; place <= count; place += 1) sums.push((sums.at(-1) ?? 0) + 1 / place)
  const total = sums.at(-1) ?? 0
  return () => {
    const wanted = random() * total
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

async function mix(
  db: Reader,
  pages: Page[],
  editor: ChildProcess,
  asked: { agent: Agent; port: number },
  seconds: number,
): Promise<Met> {
  const met: Met = { edits: 0, stale: 0, failed: 0, latencies: [], ways: new Map() }
  const random = seededRandom(3)
  const draw = zipf(pages.length, random)
  const newest = db
    .select({ revision: entries.headRevisionId })
    .from(entries)
    .where(eq(entries.id, sql.placeholder('id')))
    .prepare()
  let editing: Promise<unknown> = Promise.resolve()
  /** One edit after the other, each until it is committed. */
  const edit = ({ id, kind }: Page) =>
    (editing = editing.then(() => {
      editor.send({ id, kind })
      return once(editor, 'message')
    }))
  const until = performance.now() + seconds * 1000
  const work = async () => {
    while (performance.now() < until) {
      const page = pages[draw()] as Page
      if (random() < SHARE_OF_EDITS) {
        await edit(page)
        met.edits += 1
      } else {
        const least = newest.get({ id: page.id })?.revision ?? 0
        await read(asked, page.path, least, met)
      }
    }
  }
  await Promise.all(Array.from({ length: READERS }, work))
  return met
}

/** The revision that a page says it shows; 0 where it says none. */
const revisionIn = (html: string) =>
  Number(/<meta name="revision" content="(\d+)"/.exec(html)?.[1] ?? 0)

/** Reads a page, and writes down whether it shows less than the revision `least`. */
async function read(
  { agent, port }: { agent: Agent; port: number },
  path: string,
  least: number,
  met: Met,
): Promise<void> {
  const start = performance.now()
  const answer = await ask({ port, path }, agent).catch(() => null)
  met.latencies.push(performance.now() - start)
  if (!answer) return void (met.failed += 1)
  const way = wayOf(answer)
  met.ways.set(way, (met.ways.get(way) ?? 0) + 1)
  const shown = revisionIn(answer.body.toString())
  if (answer.status !== 200 || shown === 0) met.failed += 1
  else if (shown < least) met.stale += 1
}

function figuresOf(met: Met, pages: number, seconds: number): Figure[] {
  const latencies = ascending(met.latencies)
  const what = `mixed load: ${pages} pages by a Zipf law, ${READERS} readers, ${seconds} s`
  const share = (way: string) =>
    `${(((met.ways.get(way) ?? 0) * 100) / latencies.length).toFixed(1)} % ${way}`
  return [
    {
      what: `${what}: stale reads`,
      figure: `${met.stale} of ${latencies.length}, beside ${met.edits} edits`,
      target: 'none',
      isMet: met.stale === 0 && latencies.length > 0 && met.edits > 0,
    },
    { what: `${what}: errors`, figure: `${met.failed}`, target: 'none', isMet: met.failed === 0 },
    {
      what: `${what}: a read`,
      figure:
        `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms; ` +
        ['kept', 'rendered', 'joined'].map(share).join(', '),
    },
  ]
}
