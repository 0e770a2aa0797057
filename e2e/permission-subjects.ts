import { SYSTEM, type Actor } from '@/db/actor'
import { decideEdit } from '@/db/commands/decide-edit'
import { grantLevel } from '@/db/commands/grant-level'
import { liftBlock } from '@/db/commands/lift-block'
import { submitEdit } from '@/db/commands/submit-edit'
import { deliverOutbox } from '@/db/outbox'
import { getEdit } from '@/db/queries/edit'
import { getHead } from '@/db/queries/head'
import {
  adding,
  addUser,
  dramaDocument,
  editing,
  publish,
  publishTogether,
  setting,
} from '@/db/testing-content'
import type { Level } from '@/wiki/permissions'
import type { Patch } from '@/wiki/revisions/patch'
import { uniqueName } from './fixtures'
import type { OwnWiki } from './own-wiki'
import { asActor, asConfirmed, banPerson, type Person } from './permission-actors'

/** A drama that one question is about, and nothing else. */
export interface Subject {
  id: string
  path: string
  /** Its first revision. */
  revision: number
}

/** A live drama, with the name it goes by and another title. */
export async function publishSubject(wiki: OwnWiki): Promise<Subject> {
  const segment = uniqueName('drama')
  const titles = [
    { id: 'title-main', text: segment, language: 'en', isMain: true },
    { id: 'title-other', text: 'A working title', language: 'en', type: 'working' },
  ]
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
export const overwrite = (): Patch =>
  setting('titles', 'title-other', { text: uniqueName('Title') })
export const move = (): Patch => setting('address', 'address', { segment: uniqueName('moved') })
export const deletion = (): Patch => adding({ state: [{ id: 'state', value: 'deleted' }] })

/** Deletes the drama, which takes a second moderator. */
export async function deleteSubject(
  wiki: OwnWiki,
  subject: Subject,
  keeper: Person,
): Promise<void> {
  const gone = editing(subject.id, 'drama', subject.revision, deletion())
  const second = await wiki.write((writer) => addUser(writer, uniqueName('second'), 'moderator'))
  await wiki.write((writer) => publishTogether(writer, asActor(keeper), second, gone))
  await wiki.write((writer) => deliverOutbox(writer))
}

/** A drama that somebody wanted to move so long ago (ms), and had the level since then that they have. */
export async function submitInView(
  wiki: OwnWiki,
  author: Person,
  age: number,
): Promise<{ editId: string; version: number; seenHash: string }> {
  const { id, revision } = await publishSubject(wiki)
  const { username, level, isBanned } = author
  const at = Date.now() - age
  const setLevel = (to: Level) =>
    wiki.write((writer) => grantLevel(writer, SYSTEM, { username, level: to }, at))
  if (isBanned) await wiki.write((writer) => liftBlock(writer, SYSTEM, { username }))
  // What anybody held since counts from the last time that they were less.
  await setLevel('confirmed')
  await setLevel(level)
  const submission = editing(id, 'drama', revision, move())
  const outcome = await wiki.write((writer) => submitEdit(writer, asActor(author), submission, at))
  if (isBanned) await banPerson(wiki, author)
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  const edit = wiki.read((db) => getEdit(db, outcome.editId))
  return { editId: outcome.editId, version: edit?.version ?? 0, seenHash: edit?.seenHash ?? '' }
}

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
