import { SYSTEM, type Actor } from '@/db/actor'
import { decideEdit } from '@/db/commands/decide-edit'
import { submitEdit } from '@/db/commands/submit-edit'
import { deliverOutbox } from '@/db/outbox'
import { getEdit } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import { adding, dramaDocument, editing, publish, setting } from '@/db/testing-content'
import type { Patch } from '@/wiki/revisions/patch'
import { uniqueName } from './fixtures'
import type { OwnWiki } from './own-wiki'
import { asActor, asConfirmed, type Person } from './permission-actors'

/** A drama that one question is about, and nothing else. */
export interface Subject {
  id: string
  path: string
  /** Its first revision. */
  revision: number
}

/** A live drama. */
export async function publishSubject(wiki: OwnWiki): Promise<Subject> {
  const segment = uniqueName('drama')
  const titles = [{ id: 'title-main', text: segment, language: 'en', isMain: true }]
  const published = await wiki.write((writer) =>
    publish(writer, dramaDocument(segment, { titles })),
  )
  return { ...published, path: `/dramas/${segment}` }
}

/** Changes the drama at once, as the system does or who else may. @returns the revision */
export async function changeSubject(
  wiki: OwnWiki,
  subject: Subject,
  patch: Patch,
  actor: Actor = SYSTEM,
): Promise<number> {
  const base = wiki.read((db) => getHead(db, subject.id))?.revisionId ?? null
  const submission = editing(subject.id, 'drama', base, patch)
  const outcome = await wiki.write((writer) => submitEdit(writer, actor, submission))
  if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
  return outcome.revisionIds[0] ?? 0
}

/** An addition with no source; an overwrite; and a move, which is destructive. */
export const addition = (): Patch =>
  adding({ titles: [{ id: uniqueName('title'), text: 'Another title', language: 'en' }] })
export const overwrite = (): Patch => setting('titles', 'title-main', { text: uniqueName('Title') })
export const move = (): Patch => setting('address', 'address', { segment: uniqueName('moved') })
export const deletion = (): Patch => adding({ state: [{ id: 'state', value: 'deleted' }] })

/** An edit of a live drama that waits for a reviewer, by somebody of whatever level. */
export async function submitWaiting(
  wiki: OwnWiki,
  author: Person,
  patch: Patch = overwrite(),
): Promise<{ subject: Subject; editId: string }> {
  const subject = await publishSubject(wiki)
  const submission = editing(subject.id, 'drama', subject.revision, patch)
  const outcome = await asConfirmed(wiki, author, () =>
    wiki.write((writer) => submitEdit(writer, asActor(author), submission)),
  )
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return { subject, editId: outcome.editId }
}

/** Decides an edit as the keeper of the table does. */
export async function decideFor(
  wiki: OwnWiki,
  keeper: Person,
  editId: string,
  decision: 'approve' | 'reject' | 'return',
): Promise<void> {
  const edit = wiki.read((db) => getEdit(db, editId))
  if (!edit) throw new Error('There is no such edit')
  const { version, seenHash } = edit
  const input = { editId, version, seenHash, decision, reason: 'A reason' }
  const outcome = await wiki.write((writer) => decideEdit(writer, asActor(keeper), input))
  if (!['approved', 'rejected', 'returned'].includes(outcome.status)) {
    throw new Error(JSON.stringify(outcome))
  }
  // Else the next request, whoever sends it, delivers what the decision has to tell.
  await wiki.write((writer) => deliverOutbox(writer))
}
