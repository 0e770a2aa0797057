import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Manifest {
  node: Record<string, { exportedName: string; filename: string }>
  edge: Record<string, unknown>
}

/** Next's own list of what can be called: every server action of the build under test, by its number. */
function readManifest(): Manifest {
  const build = process.env.NEXT_DIST_DIR || '.next'
  const file = join(root, build, 'server', 'server-reference-manifest.json')
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

/** The names of all actions that the build lets anybody call. */
export function listActions(): string[] {
  const { node, edge } = readManifest()
  return [...Object.values(node).map(({ exportedName }) => exportedName), ...Object.keys(edge)]
}

/** The number by which an action is called. */
export function idOfAction(name: string): string {
  const found = Object.entries(readManifest().node).find(([, made]) => made.exportedName === name)
  if (!found) throw new Error(`The build has no action ${name}`)
  return found[0]
}
