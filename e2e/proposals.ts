import { retryWhileBusy } from '@/db/busy'
import { SYSTEM, type Actor } from '@/db/actor'
import { grantLevel } from '@/db/commands/grant-level'
import { submitEdit } from '@/db/commands/submit-edit'
import { openReader, openWriter, type Reader, type Writer } from '@/db/open'
import { getHead } from '@/db/queries/head'
import { findUserByName } from '@/db/queries/contributors'
import {
  adding,
  addUser,
  approve,
  drawForPatrol,
  dramaDocument,
  editing,
  newKey,
  publish,
  setting,
} from '@/db/testing-content'
import type { Patch } from '@/wiki/revisions/patch'
import { uniqueTitle } from './fixtures'

/** The tests' database. */
function databasePath(): string {
  const path = process.env.E2E_DATABASE
  if (!path) throw new Error('E2E_DATABASE names the database of the tests')
  return path
}

/** Writes to the tests' database as another process beside the server. */
async function write<T>(command: (writer: Writer) => T): Promise<T> {
  const writer = openWriter(databasePath())
  try {
    return await retryWhileBusy(() => command(writer))
  } finally {
    writer.close()
  }
}

function read<T>(query: (db: Reader) => T): T {
  const { db, sqlite } = openReader(databasePath())
  try {
    return query(db)
  } finally {
    sqlite.close()
  }
}

/** A drama that no other test touches. */
export interface TestDrama {
  id: string
  path: string
}

/** Publishes a drama of its own for a test, whose name is its segment, with another title. */
export async function publishDrama(segment: string): Promise<TestDrama> {
  const titles = [
    { id: 'title-main', text: segment, language: 'en', isMain: true },
    { id: 'title-other', text: 'A working title', language: 'en', type: 'working' },
  ]
  const { id } = await write((writer) => publish(writer, dramaDocument(segment, { titles })))
  return { id, path: `/dramas/${segment}` }
}

/**
 * Publishes a drama of its own for a test with nothing but a title, as the form of a new one does (`writeDrama`). Gives
 * its address.
 */
export async function beginDrama(name: string): Promise<string> {
  const text = uniqueTitle(name)
  const segment = text.toLowerCase().replaceAll(' ', '-')
  const titles = [{ id: 'title-main', text, language: 'en', isMain: true }]
  await write((writer) => publish(writer, dramaDocument(segment, { titles })))
  return `/dramas/${segment}`
}

/** Submits an edit of the drama as it is now in the name of `username`. @returns what became of it */
export async function edit(
  drama: TestDrama,
  username: string,
  patch: Patch,
  summary: string,
): Promise<{ status: string; editId: string; revisionIds: number[] }> {
  const base = read((db) => getHead(db, drama.id))?.revisionId ?? null
  const user = read((db) => findUserByName(db, username))
  const actor: Actor = user ? { type: 'user', id: user.id } : { type: 'anonymous' }
  const submission = { ...editing(drama.id, 'drama', base, patch), summary }
  const outcome = await write((writer) => submitEdit(writer, actor, submission))
  if (outcome.status !== 'published' && outcome.status !== 'pending') {
    throw new Error(`The edit was refused: ${JSON.stringify(outcome)}`)
  }
  const revisionIds = outcome.status === 'published' ? outcome.revisionIds : []
  return { status: outcome.status, editId: outcome.editId, revisionIds }
}

/** A patch that gives the drama another English title beside its own. */
export function addTitle(text: string): Patch {
  const id = `title-${text.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  return adding({ titles: [{ id, text, language: 'en' }] })
}

/** A patch that changes the drama's other title: its name would take two people. */
export function changeTitle(text: string): Patch {
  return setting('titles', 'title-other', { text })
}

/** Draws a change of somebody's that went live at once for a second look, which chance does with some. */
export async function draw(revisionId: number, username: string): Promise<void> {
  const author = read((db) => findUserByName(db, username))
  await write((writer) => drawForPatrol(writer, revisionId, author?.id ?? ''))
}

/**
 * Makes `username` a moderator who wanted the drama to stand at another address so long ago (ms), as everybody could
 * see since. @returns the edit, and the address that it wants
 */
export async function wantMove(
  drama: TestDrama,
  username: string,
  age: number,
): Promise<{ editId: string; to: string }> {
  const user = read((db) => findUserByName(db, username))
  const base = read((db) => getHead(db, drama.id))?.revisionId ?? null
  const segment = `moved-${drama.id.toLowerCase()}`
  const at = Date.now() - age
  const outcome = await write((writer) => {
    grantLevel(writer, SYSTEM, { username, level: 'moderator' }, at)
    const submission = editing(drama.id, 'drama', base, setting('address', 'address', { segment }))
    return submitEdit(writer, { type: 'user', id: user?.id ?? '' }, submission, at)
  })
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return { editId: outcome.editId, to: `/dramas/${segment}` }
}

/** What somebody has done so far: edits that were accepted, by when they were submitted (ms ago), and how many wait. */
export async function plantWork(
  drama: TestDrama,
  username: string,
  { acceptedAgo, waiting }: { acceptedAgo: number[]; waiting: number },
): Promise<void> {
  const user = read((db) => findUserByName(db, username))
  const actor: Actor = { type: 'user', id: user?.id ?? '' }
  const ages = [...acceptedAgo, ...Array.from({ length: waiting }, () => 0)]
  const reviewer = await write((writer) => addUser(writer, `accepts-${drama.id}`, 'reviewer'))
  for (const [index, ago] of ages.entries()) {
    const base = read((db) => getHead(db, drama.id))?.revisionId ?? null
    const submission = editing(drama.id, 'drama', base, addTitle(`Work ${index + 1}`))
    const at = Date.now() - ago
    const outcome = await write((writer) => submitEdit(writer, actor, submission, at))
    if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
    if (index < acceptedAgo.length) {
      await write((writer) => approve(writer, reviewer, outcome.editId))
    }
  }
}

/** Submits one edit of two dramas in the name of `username`: another title for each. @returns the edit that waits */
export async function editBoth(
  dramas: [TestDrama, TestDrama],
  username: string,
  title: string,
): Promise<string> {
  const user = read((db) => findUserByName(db, username))
  const parts = dramas.flatMap((drama) => {
    const base = read((db) => getHead(db, drama.id))?.revisionId ?? null
    return editing(drama.id, 'drama', base, changeTitle(title)).parts
  })
  const submission = { key: newKey(), summary: title, origin: 'form' as const, parts }
  const actor: Actor = { type: 'user', id: user?.id ?? '' }
  const outcome = await write((writer) => submitEdit(writer, actor, submission))
  if (outcome.status !== 'pending') throw new Error(JSON.stringify(outcome))
  return outcome.editId
}
