import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import { openReader } from '@/db/open'
import { entries } from '@/db/schema'
import { startServer, type RunningServer } from '../server'
import { ascending, quantile, spread, type Figure } from './figures'
import { load, type Load } from './load'
import { ask, type Target } from './page-request'
import { keptWiki, withFolder } from './wiki-file'

/** The generated wiki that is served where its size does not matter. */
const FEW_DRAMAS = 1000
const CONNECTIONS = 32
const SECONDS = 4
const TURNS = 7
/** What a kept page costs more than sending its bytes, and what two processes give, at most and at least. */
const LEAST_SHARE = 0.7
const MOST_P99 = 2
const LEAST_SPEEDUP = 1.6

/** Gives `work` the server's address of a copy of the small wiki, and ends the server afterwards. */
export function withServedWiki<T>(
  env: Record<string, string>,
  work: (server: RunningServer, path: string) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const path = join(folder, 'wiki.db')
    copyFileSync(await keptWiki(FEW_DRAMAS), path)
    return withServer(path, env, (server) => work(server, path))
  })
}

/** Gives `work` a server on a database, and ends it afterwards. */
export async function withServer<T>(
  path: string,
  env: Record<string, string>,
  work: (server: RunningServer) => Promise<T>,
): Promise<T> {
  const server = await startServer(path, env)
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

/** The port on which a server of the benchmark listens. */
export const portOf = ({ baseURL }: RunningServer) => Number(new URL(baseURL).port)

/** The address of an entry of a kind in a wiki. */
export function somePath(database: string, kind: string): string {
  const { db, sqlite } = openReader(database)
  const row = db
    .select({ path: entries.path })
    .from(entries)
    .where(eq(entries.kind, kind))
    .orderBy(asc(entries.id))
    .limit(1)
    .get()
  sqlite.close()
  if (!row) throw new Error(`The wiki has no ${kind}`)
  return row.path
}

/** A kept page against a bare server that sends its bytes, and two processes against one, each by turns. */
export async function measureKeptPages(): Promise<Figure[]> {
  return withServedWiki({}, async (server, database) => {
    const path = somePath(database, 'drama')
    const target = { port: portOf(server), path, headers: { 'accept-encoding': 'br' } }
    await ask(target)
    const bare = await withBareServer(target, (port) =>
      takeTurns([target, { ...target, port }], CONNECTIONS),
    )
    const two = await withServer(database, { WEB_CONCURRENCY: '2' }, (other) =>
      takeTurns([target, { ...target, port: portOf(other) }], CONNECTIONS),
    )
    return [...bareFigures(bare), speedupFigure(two)]
  })
}

/** Measures two targets by turns, A B A B. */
async function takeTurns(
  targets: [Target, Target],
  connections: number,
): Promise<[Load[], Load[]]> {
  const runs: [Load[], Load[]] = [[], []]
  for (const target of targets) await load(target, connections, 1)
  for (let turn = 0; turn < TURNS; turn += 1) {
    runs[0].push(await load(targets[0], connections, SECONDS))
    runs[1].push(await load(targets[1], connections, SECONDS))
  }
  return runs
}

/** Starts a bare server that sends what the wiki sends to `target`. */
function withBareServer<T>(target: Target, work: (port: number) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const { headers, body } = await ask(target)
    // Node writes these by itself.
    const { date: _date, connection: _open, 'keep-alive': _alive, ...own } = headers
    const file = join(folder, 'answer.json')
    writeFileSync(file, JSON.stringify({ headers: own, body: body.toString('base64') }))
    const args = ['--import', 'tsx', 'e2e/bench/bare-server.ts', file]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const [port] = (await once(child.stdout, 'data')) as [Buffer]
      return await work(Number(port.toString()))
    } finally {
      child.kill()
    }
  })
}

const medianOf = (runs: Load[]) => quantile(ascending(runs.map(({ rate }) => rate)), 0.5)
const p99Of = (runs: Load[]) =>
  quantile(ascending(runs.map(({ latencies }) => quantile(ascending(latencies), 0.99))), 0.5)
const ratesOf = (runs: Load[]) => `${spread(runs.map(({ rate }) => rate))} a second`

function bareFigures([kept, bare]: [Load[], Load[]]): Figure[] {
  const share = medianOf(kept) / medianOf(bare)
  const slower = p99Of(kept) / p99Of(bare)
  const what = `a kept page and a bare Node server with its bytes, ${CONNECTIONS} connections, median of ${TURNS}`
  return [
    {
      what,
      figure: `${ratesOf(kept)} and ${ratesOf(bare)}: ${(share * 100).toFixed(0)} %`,
      target: `≥ ${LEAST_SHARE * 100} %`,
      isMet: share >= LEAST_SHARE,
    },
    {
      what: `${what}: p99`,
      figure: `${p99Of(kept).toFixed(2)} ms and ${p99Of(bare).toFixed(2)} ms: ${slower.toFixed(2)} ×`,
      target: `≤ ${MOST_P99} ×`,
      isMet: slower <= MOST_P99,
    },
  ]
}

function speedupFigure([one, two]: [Load[], Load[]]): Figure {
  const speedup = medianOf(two) / medianOf(one)
  const cores = cpus().length
  return {
    what: `a kept page from two processes and from one, on ${cores} cores that they share with what loads them`,
    figure: `${ratesOf(two)} and ${ratesOf(one)}: ${speedup.toFixed(2)} ×`,
    target: `≥ ${LEAST_SPEEDUP} × on three cores or more`,
    // Two processes and the one that loads them do not fit on two cores.
    ...(cores > 2 && { isMet: speedup >= LEAST_SPEEDUP }),
  }
}
