import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PostedForm } from './posted-form'

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

/** Plain form actions take nothing but the form; the others take what they answered last before it. */
const plainActions = [
  'throwDraftAway',
  'markNoticesRead',
  'submitSignOut',
  'submitLogOutEverywhere',
  'submitUndoJoin',
  'agreeToSee',
  'hideAgain',
]

/** A form that calls an action by its number, for pages that offer it to some people only. */
export function callOf(action: string, path: string, typed: Record<string, string>): PostedForm {
  const id = idOfAction(action)
  const hidden: [string, string][] = plainActions.includes(action)
    ? [[`$ACTION_ID_${id}`, '']]
    : [
        ['$ACTION_REF_1', ''],
        ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
        ['$ACTION_1:1', '[null]'],
      ]
  return { path, fields: [...hidden, ...Object.entries(typed)] }
}
