import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const rooms = ['app', 'components', 'db', 'server', 'wiki']

/** Which file imports which, as the bundler resolves it: by alias, by path, and by `import()`. */
let imports: Map<string, string[]>

const files = rooms.flatMap((room) =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => `${room}/${name}`),
)

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    // One file that imports all: with each as a start of its own, each would be put together with all that it imports.
    stdin: { contents: files.map((file) => `import './${file}'`).join('\n'), resolveDir: root },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    outdir: 'nowhere',
    write: false,
    metafile: true,
    logLevel: 'silent',
    loader: { '.css': 'empty' },
  })
  imports = new Map(
    Object.entries(metafile.inputs)
      .filter(([file]) => file !== '<stdin>')
      .map(([file, input]) => [
        file,
        input.imports.filter(({ external }) => !external).map(({ path }) => path),
      ]),
  )
})

/** The first way from a file back to itself, or null. */
function findCycle(): string[] | null {
  const done = new Set<string>()
  const visit = (file: string, way: string[]): string[] | null => {
    const at = way.indexOf(file)
    if (at >= 0) return [...way.slice(at), file]
    if (done.has(file)) return null
    for (const next of imports.get(file) ?? []) {
      const cycle = visit(next, [...way, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of imports.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return null
}

const roomOf = (file: string) => file.split('/')[0] ?? ''
const fromApp = ['server/request-context.ts', 'server/settings.ts']
const fromServer = ['app/(read)/entry-html.tsx', 'app/(read)/entry-head-tags.tsx']

/** The arrows of architecture.md. */
function isAllowed(from: string, to: string): boolean {
  const known: Record<string, string[]> = {
    wiki: [],
    db: ['wiki'],
    components: ['wiki'],
    app: ['components', 'db', 'wiki'],
    server: ['db', 'wiki'],
  }
  const room = roomOf(from)
  if (room === roomOf(to) || known[room]?.includes(roomOf(to))) return true
  const doors: Record<string, string[]> = { app: fromApp, server: fromServer }
  return doors[room]?.includes(to) ?? false
}

describe('the imports of the house', () => {
  it('never lead back to where they began', () => expect(findCycle()).toBeNull())

  it('follow the arrows between the rooms', () => {
    const broken = [...imports].flatMap(([from, targets]) =>
      targets.filter((to) => !isAllowed(from, to)).map((to) => `${from} → ${to}`),
    )
    expect(files.filter((file) => !imports.has(file))).toEqual([])
    expect(broken).toEqual([])
  })
})
