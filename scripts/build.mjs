import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { runTool } from './processes.mjs'
import { buildDir, completeEnvironment, root } from './settings.mjs'

/** What the build is made of. Tests, texts and the database's content are not part of it. */
const sources = [
  'app',
  'components',
  'db',
  'public',
  'server',
  'wiki',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'scripts/build.mjs',
  'tsconfig.json',
]

const notBuilt = /\.test\.tsx?$|^db\/(cli|migrations|starter|testing)\//

function* filesBelow(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) return yield path
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

/** A fingerprint of all sources. Contents, not times: a fresh clone or a checkout changes every time stamp. */
function fingerprint() {
  const hash = createHash('sha256').update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
  for (const source of sources)
    for (const file of filesBelow(join(root, source))) {
      const name = relative(root, file)
      if (!notBuilt.test(name)) hash.update(`\0${name}\0`).update(readFileSync(file))
    }
  return hash.digest('hex')
}

const markFile = () => join(buildDir(), 'wiki-built-from')

/** The bundled server (Node 20 does not run TypeScript). */
export const serverBundle = () => join(buildDir(), 'wiki-server.mjs')

function isFresh(mark) {
  if (!existsSync(markFile()) || !existsSync(serverBundle())) return false
  return readFileSync(markFile(), 'utf8') === mark
}

/** Bundles server/ into one file beside Next's build; packages stay where they are, but for the few icons of one of them. */
export async function bundleServer() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  await build({
    entryPoints: [join(root, 'server/main.ts')],
    outfile: serverBundle(),
    bundle: true,
    external: Object.keys(dependencies).filter((name) => name !== 'lucide-react'),
    jsx: 'automatic',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
}

/** Bundles what runs in readers' browsers into one file, in a folder of its own. */
async function bundleForBrowsers(folder, entryPoints, options) {
  const outdir = join(buildDir(), folder)
  rmSync(outdir, { recursive: true, force: true })
  await build({
    entryPoints,
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    // Browsers of the last years: what a phone of 2021 runs.
    target: ['es2022'],
    logLevel: 'warning',
    ...options,
  })
}

/** Bundles the elements of the reading pages into one file whose name changes with its contents. */
export async function bundleElements() {
  const elements = join(root, 'components/elements/main.ts')
  await bundleForBrowsers('elements', { elements }, { entryNames: '[name]-[hash]', format: 'esm' })
}

/** Bundles the worker that shows the offline page. Its name stays: browsers ask by it for the next one. */
async function bundleWorker() {
  const worker = join(root, 'server/offline-worker.ts')
  await bundleForBrowsers(
    'worker',
    { 'offline-worker': worker },
    { format: 'iife', charset: 'utf8' },
  )
}

/** Puts the compressed forms of the build's texts beside them, so that nothing is compressed while somebody waits. */
function compressStatic() {
  for (const folder of ['static', 'elements', 'worker'])
    for (const file of filesBelow(join(buildDir(), folder))) {
      if (!/\.(js|css|svg|json|txt)$/.test(file)) continue
      const bytes = readFileSync(file)
      writeFileSync(`${file}.br`, brotliCompressSync(bytes))
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
    }
}

/**
 * Builds Next's part and the server when there is no build of exactly these sources.
 *
 * @throws Error when the build fails; the mark of the old build is gone then
 */
export async function ensureBuild() {
  const mark = fingerprint()
  if (isFresh(mark)) return false
  console.log('Building the wiki (this takes a minute) …')
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, output } = await runTool('next', ['build'], { env, quiet: true })
  if (code !== 0) throw new Error(`The build failed:\n${output}`)
  await bundleServer()
  await bundleElements()
  await bundleWorker()
  compressStatic()
  writeFileSync(markFile(), mark)
  return true
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  completeEnvironment()
  const isNew = await ensureBuild()
  console.log(isNew ? 'Built.' : 'The build is up to date.')
}
