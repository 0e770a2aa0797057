import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { checkIntegrity } from '@/db/integrity'
import { openReader } from '@/db/open'
import { changesets, edits } from '@/db/schema'
import { makeWiki, populate } from './wiki-file'

interface Done {
  submitted: number
  approved: number
  latencies: number[]
}

const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0

/** Bundles the worker once: starting it is no part of what is measured. */
async function bundleWorker(): Promise<{ file: string; dispose: () => void }> {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.bench-'))
  const file = join(folder, 'work.mjs')
  await build({
    entryPoints: ['e2e/bench/work.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return { file, dispose: () => rmSync(folder, { recursive: true, force: true }) }
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

/** Edits a second through the gate, submitted and approved, with so many writing processes for so many seconds. */
async function measurePairs(file: string, processes: number, seconds: number): Promise<void> {
  const wiki = await makeWiki()
  populate(wiki.writer, processes, { fans: processes, reviewers: 1 })
  const all = await Promise.all(
    Array.from({ length: processes }, (_, n) =>
      runWorker(file, [wiki.path, 'pair', String(n), '1', String(seconds)]),
    ),
  )
  const approved = all.reduce((sum, { approved }) => sum + approved, 0)
  const latencies = all.flatMap((done) => done.latencies).sort((a, b) => a - b)
  console.log(
    `${processes} writing process(es): ${(approved / seconds).toFixed(0)} edits/s submitted and approved, ` +
      `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms a commit`,
  )
  wiki.dispose()
}

/** 200 contributors in 8 processes and 5 reviewers in 5, at once. */
async function measureCrowd(file: string, seconds: number): Promise<void> {
  const wiki = await makeWiki()
  populate(wiki.writer, 200, { fans: 200, reviewers: 5 })
  const fans = Array.from({ length: 8 }, (_, n) =>
    runWorker(file, [wiki.path, 'fans', String(n * 25), '25', String(seconds)]),
  )
  const reviewers = Array.from({ length: 5 }, (_, n) =>
    runWorker(file, [wiki.path, 'review', String(n), '1', String(seconds)]),
  )
  const all = await Promise.all([...fans, ...reviewers])
  const submitted = all.reduce((sum, done) => sum + done.submitted, 0)
  const approved = all.reduce((sum, done) => sum + done.approved, 0)
  const latencies = all.flatMap((done) => done.latencies).sort((a, b) => a - b)
  const { db, sqlite } = openReader(wiki.path)
  const stored = db.select({ id: edits.id, origin: edits.origin }).from(edits).all()
  const kept = stored.filter(({ origin }) => origin === 'form').length
  const applied = db.select().from(changesets).all().length - 200
  const problems = checkIntegrity(db)
  sqlite.close()
  console.log(
    `200 contributors and 5 reviewers for ${seconds} s: ${submitted} edits acknowledged, ${kept} there, ` +
      `${approved} approvals acknowledged, ${applied} applied, checker ${problems.length === 0 ? 'clean' : problems.join('; ')}, ` +
      `p50 ${quantile(latencies, 0.5).toFixed(1)} ms, p99 ${quantile(latencies, 0.99).toFixed(1)} ms a commit`,
  )
  if (kept !== submitted || applied !== approved || problems.length > 0) process.exitCode = 1
  wiki.dispose()
}

/** `npm run bench`: what the gate can do on this machine. Figures belong to the run that printed them. */
export async function benchGate(): Promise<void> {
  const seconds = Number(process.env.BENCH_SECONDS ?? 10)
  console.log(`Node ${process.version}, ${cpus().length} cores`)
  const worker = await bundleWorker()
  try {
    await measurePairs(worker.file, 1, seconds)
    await measurePairs(worker.file, 8, seconds)
    await measureCrowd(worker.file, Number(process.env.BENCH_CROWD_SECONDS ?? 60))
  } finally {
    worker.dispose()
  }
}
