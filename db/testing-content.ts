import type { Level } from '@/wiki/permissions'
import type { Document, Row } from '@/wiki/revisions/document'
import { patchBetween, type Patch } from '@/wiki/revisions/patch'
import { SYSTEM, type Actor } from './actor'
import { decideEdit } from './commands/decide-edit'
import { submitEdit, type Submission } from './commands/submit-edit'
import { newId } from './entry-id'
import type { Writer } from './open'
import { getEdit } from './queries/edit'
import { patrols, roleGrants, users } from './schema'

/** A user of a level, for tests of commands that do not care how they signed up. */
export function addUser(writer: Writer, username: string, level?: Level): Actor & { id: string } {
  const id = newId()
  writer.transaction((tx) => {
    tx.insert(users).values({ id, username, usernameKey: username, createdAt: 1 }).run()
    if (level) tx.insert(roleGrants).values({ userId: id, level, createdAt: 1 }).run()
  })
  return { type: 'user', id }
}

/** A submission key that no other form has. */
export function newKey(): string {
  return `key-${newId()}`
}

/** A patch that adds rows, by field. */
export function adding(rows: Record<string, Row[]>): Patch {
  return {
    rows: Object.entries(rows).flatMap(([field, list]) =>
      list.map((row) => ({ op: 'add' as const, field, id: row.id, row })),
    ),
    order: {},
  }
}

/** A patch that sets columns of one row. */
export function setting(field: string, id: string, columns: Record<string, string | null>): Patch {
  return { rows: [{ op: 'set', field, id, columns }], order: {} }
}

/** An edit by form of what stands, with the base that its author saw. */
export function editing(
  entryId: string,
  kind: string,
  base: number | null,
  patch: Patch,
): Submission {
  const parts = [{ entryId, kind, base, patch }]
  return { key: newKey(), summary: 'A test edit', origin: 'form', parts }
}

/** Publishes a new entry as the system and gives its id and its first revision. Throws when the gate refuses it. */
export function publish(writer: Writer, document: Document): { id: string; revision: number } {
  const id = newId()
  const patch = patchBetween({ kind: document.kind, fields: {} }, document)
  const submission = { ...editing(id, document.kind, null, patch), origin: 'starter' as const }
  const outcome = submitEdit(writer, SYSTEM, submission)
  const revision = outcome.status === 'published' ? outcome.revisionIds[0] : undefined
  if (revision === undefined) throw new Error(`Not published: ${JSON.stringify(outcome)}`)
  return { id, revision }
}

/** Approves an edit that waits, as it is now, and gives the revisions. Throws when the gate refuses it. */
export function approve(writer: Writer, by: Actor, editId: string): number[] {
  const edit = writer.transaction((tx) => getEdit(tx, editId))
  const { version = 0, seenHash = '' } = edit ?? {}
  const input = { editId, version, seenHash, decision: 'approve' as const, reason: '' }
  const outcome = decideEdit(writer, by, input)
  if (outcome.status !== 'approved') throw new Error(`Not approved: ${JSON.stringify(outcome)}`)
  return outcome.revisionIds
}

/** Publishes what takes two: an edit that one submits and the other approves. Throws when the gate refuses it. */
export function publishTogether(
  writer: Writer,
  author: Actor,
  second: Actor,
  submission: Submission,
): number[] {
  const outcome = submitEdit(writer, author, submission)
  if (outcome.status !== 'pending') throw new Error(`Not pending: ${JSON.stringify(outcome)}`)
  return approve(writer, second, outcome.editId)
}

/** A small drama that may be published: with the name it goes by, and another that anybody may correct. */
export function dramaDocument(segment = 'run-on', more: Record<string, Row[]> = {}): Document {
  return {
    kind: 'drama',
    fields: {
      address: [{ id: 'address', segment }],
      titles: [
        { id: 'title-main', text: 'Run On', language: 'en', isMain: true },
        { id: 'title-other', text: 'On the Run', language: 'en' },
      ],
      ...more,
    },
  }
}

/** Draws a revision for a second look, as it is done with some of those that went live at once. */
export function drawForPatrol(writer: Writer, revisionId: number, authorId: string): void {
  writer.transaction((tx) => {
    tx.insert(patrols).values({ revisionId, authorId, createdAt: 1 }).onConflictDoNothing().run()
  })
}
