import { Agent } from 'node:http'
import { and, inArray, sql } from 'drizzle-orm'
import { openReader, type Reader } from '@/db/open'
import { entries } from '@/db/schema'
import { memoryOf } from '../memory-of'
import { ascending, quantile, type Figure } from './figures'
import { pick, seededRandom } from './invented-names'
import { portOf, withServer } from './page-load'
import { ask, wayOf } from './page-request'
import { keptWiki } from './wiki-file'

/** Readers who ask at the same time. */
const READERS = 8
/** Pages after which a process has compiled what it runs. */
const WARM_UP = 500
/** Pages over which the speed is measured, and after which one that keeps nothing is as large as it becomes. */
const MEASURED = 3000
/**
 * After each of the last pages the memory is looked at: it goes up and down by a hundred megabytes with the rounds of the
 * collector of garbage.
 */
const SAMPLED = 2000
const LEAST_RATE = 100
/** The bound of one process, as it is unless told otherwise (README, KEPT_PAGES_MB). */
const BOUND_MB = 128
const MEGABYTE = 1024 * 1024

/** How fast pages are made that nobody has asked for, by one process and by two. */
export async function measureFirstRenderings(dramas: number): Promise<Figure[]> {
  const { path, pages } = await openWiki(dramas, WARM_UP + MEASURED)
  const figures: Figure[] = []
  for (const [processes, workers] of [
    ['one process', '1'],
    ['two processes', '2'],
  ] as const) {
    const rate = await withServer(path, { WEB_CONCURRENCY: workers }, (server) =>
      measureRate(portOf(server), pages),
    )
    figures.push(
      rateFigure(`first rendering of an entry page, ${dramas} dramas, ${processes}`, rate),
    )
  }
  return figures
}

/** How much memory is taken when very many pages are asked for, beside a process that keeps none. */
export async function measureMemory(dramas: number): Promise<Figure[]> {
  const asked = Number(process.env.BENCH_ASKED_PAGES ?? 100_000)
  const { path, pages } = await openWiki(dramas, asked)
  const memoryAfter = (env: Record<string, string>, some: readonly string[]) =>
    withServer(path, env, async (server) => {
      await renderAll(portOf(server), some.slice(0, -SAMPLED))
      const samples: number[] = []
      const look = () => samples.push((memoryOf(server.process) ?? 0) / MEGABYTE)
      await renderAll(portOf(server), some.slice(-SAMPLED), look)
      return quantile(ascending(samples), 0.5)
    })
  const bare = await memoryAfter({ KEPT_PAGES_MB: '0' }, pages.slice(0, WARM_UP + MEASURED))
  const keeping = await memoryAfter({}, pages)
  return [memoryFigure(pages.length, keeping, bare)]
}

async function openWiki(dramas: number, asked: number): Promise<{ path: string; pages: string[] }> {
  const path = await keptWiki(dramas)
  const { db, sqlite } = openReader(path)
  const pages = listPages(db, asked)
  sqlite.close()
  return { path, pages }
}

/** Addresses of dramas, episodes and people in equal parts, each once. */
function listPages(db: Reader, count: number): string[] {
  const random = seededRandom(13)
  const kinds = ['episode', 'drama', 'person'].map((kind) => pathsOf(db, kind, count, random))
  const all: string[] = []
  for (let place = 0; all.length < count; place += 1) {
    const row = kinds.flatMap((paths) => paths[place] ?? [])
    if (row.length === 0) break
    all.push(...row)
  }
  return all.slice(0, count)
}

function pathsOf(db: Reader, kind: string, count: number, random: () => number): string[] {
  const paths = db
    .select({ path: entries.path })
    .from(entries)
    .where(and(inArray(entries.kind, [kind]), sql`${entries.status} = 'live'`))
    .all()
    .map(({ path }) => path)
  const chosen = new Set<string>()
  while (chosen.size < Math.min(count, paths.length)) chosen.add(pick(random, paths))
  return [...chosen]
}

interface Rate {
  rate: number
  p50: number
  p99: number
}

/** The speed over the pages after those that warm the process up. */
async function measureRate(port: number, pages: readonly string[]): Promise<Rate> {
  await renderAll(port, pages.slice(0, WARM_UP))
  const start = performance.now()
  const latencies = await renderAll(port, pages.slice(WARM_UP, WARM_UP + MEASURED))
  const seconds = (performance.now() - start) / 1000
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => quantile(ascending(latencies), share))
  return { rate: latencies.length / seconds, p50, p99 }
}

/** Asks for each page once, and calls `after` when it has come. @returns the milliseconds of each */
async function renderAll(
  port: number,
  pages: readonly string[],
  after?: () => void,
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  const latencies: number[] = []
  let next = 0
  const read = async () => {
    for (let path = pages[next++]; path !== undefined; path = pages[next++]) {
      const start = performance.now()
      const answer = await ask({ port, path, headers: { 'accept-encoding': 'br' } }, agent)
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      if (wayOf(answer) === 'kept') throw new Error(`${path} was rendered before`)
      latencies.push(performance.now() - start)
      after?.()
    }
  }
  try {
    await Promise.all(Array.from({ length: READERS }, read))
  } finally {
    agent.destroy()
  }
  return latencies
}

function rateFigure(what: string, { rate, p50, p99 }: Rate): Figure {
  return {
    what,
    figure: `${rate.toFixed(0)} a second; p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms with ${READERS} readers`,
    target: `≥ ${LEAST_RATE} a second`,
    isMet: rate >= LEAST_RATE,
  }
}

function memoryFigure(pages: number, memory: number, bare: number): Figure {
  return {
    what: `memory of a process after ${pages} different pages, beside one that keeps none (medians of the last ${SAMPLED})`,
    figure: `${memory.toFixed(0)} MB and ${bare.toFixed(0)} MB`,
    target: `≤ ${BOUND_MB} MB more`,
    isMet: memory - bare <= BOUND_MB,
  }
}
