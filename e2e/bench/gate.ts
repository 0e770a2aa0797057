import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { checkIntegrity } from '@/db/integrity'
import { openReader } from '@/db/open'
import { changesets, edits } from '@/db/schema'
import { ascending, quantile, spread, type Figure } from './figures'
import { populate, withWiki, type BenchWiki } from './wiki-file'

interface Done {
  submitted: number
  approved: number
  latencies: number[]
}

/** Bundles the worker once: starting it is no part of what is measured. */
async function withWorker<T>(work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.bench-'))
  const file = join(folder, 'work.mjs')
  try {
    await build({
      entryPoints: ['e2e/bench/work.ts'],
      outfile: file,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    })
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runWorker(file: string, args: string[]): Promise<Done> {
  const child = spawn(process.execPath, [file, ...args])
  let output = ''
  let errors = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()))
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(output) as Done) : reject(new Error(errors)),
    )
  })
}

/** Durable edits a second that the gate has to take in and decide. */
const EDITS_A_SECOND = 200
const REPETITIONS = 3

/** Edits a second through the gate, submitted and approved, with so many writing processes at once. */
async function measurePairs(file: string, processes: number, seconds: number): Promise<Figure> {
  const rates: number[] = []
  const latencies: number[] = []
  for (let run = 0; run < REPETITIONS; run++) {
    const all = await withWiki((wiki) => {
      populate(wiki.writer, processes, { fans: processes, reviewers: 1 })
      return Promise.all(
        Array.from({ length: processes }, (_, n) =>
          runWorker(file, [wiki.path, 'pair', String(n), '1', String(seconds)]),
        ),
      )
    })
    rates.push(all.reduce((sum, { approved }) => sum + approved, 0) / seconds)
    latencies.push(...all.flatMap((done) => done.latencies))
  }
  const sorted = ascending(latencies)
  const commits = `p50 ${quantile(sorted, 0.5).toFixed(1)} ms, p99 ${quantile(sorted, 0.99).toFixed(1)} ms a commit`
  return {
    what: `edits submitted and approved by ${processes} writing process${processes > 1 ? 'es' : ''}`,
    figure: `${spread(rates)} a second; ${commits}`,
    target: `≥ ${EDITS_A_SECOND} a second`,
    isMet: quantile(ascending(rates), 0.5) >= EDITS_A_SECOND,
  }
}

/** Edits a second through the gate with 1 and with 8 writing processes, the middle of three runs and its range. */
export function measureGate(): Promise<Figure[]> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 10)
  return withWorker(async (file) => [
    await measurePairs(file, 1, seconds),
    await measurePairs(file, 8, seconds),
  ])
}

const CONTRIBUTORS = 200
const REVIEWERS = 5

/** 200 contributors in 8 processes and 5 reviewers in 5, at once: what was acknowledged is there, once. */
export function measureCrowd(): Promise<Figure[]> {
  const seconds = Number(process.env.BENCH_CROWD_SECONDS ?? 60)
  return withWorker((file) =>
    withWiki(async (wiki) => {
      populate(wiki.writer, CONTRIBUTORS, { fans: CONTRIBUTORS, reviewers: REVIEWERS })
      const fans = Array.from({ length: 8 }, (_, n) =>
        runWorker(file, [wiki.path, 'fans', String(n * 25), '25', String(seconds)]),
      )
      const reviewers = Array.from({ length: REVIEWERS }, (_, n) =>
        runWorker(file, [wiki.path, 'review', String(n), '1', String(seconds)]),
      )
      return crowdFigures(wiki, await Promise.all([...fans, ...reviewers]), seconds)
    }),
  )
}

function crowdFigures(wiki: BenchWiki, all: Done[], seconds: number): Figure[] {
  const submitted = all.reduce((sum, done) => sum + done.submitted, 0)
  const approved = all.reduce((sum, done) => sum + done.approved, 0)
  const latencies = ascending(all.flatMap((done) => done.latencies))
  const { db, sqlite } = openReader(wiki.path)
  const stored = db.select({ origin: edits.origin }).from(edits).all()
  const kept = stored.filter(({ origin }) => origin === 'form').length
  const applied = db.select({ id: changesets.id }).from(changesets).all().length - CONTRIBUTORS
  const problems = checkIntegrity(db)
  sqlite.close()
  const crowd = `${CONTRIBUTORS} contributors and ${REVIEWERS} reviewers for ${seconds} s`
  return [
    {
      what: `${crowd}: edits acknowledged and there`,
      figure: `${submitted} and ${kept}`,
      target: 'nothing lost',
      isMet: kept === submitted && submitted > 0,
    },
    {
      what: `${crowd}: approvals acknowledged and applied`,
      figure: `${approved} and ${applied}`,
      target: 'nothing twice',
      isMet: applied === approved && approved > 0,
    },
    {
      what: `${crowd}: the checker`,
      figure: problems.length === 0 ? 'finds nothing' : problems.slice(0, 3).join('; '),
      target: 'clean',
      isMet: problems.length === 0,
    },
    {
      what: `${crowd}: a commit`,
      figure: `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms`,
    },
  ]
}
