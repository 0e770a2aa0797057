import { retryWhileBusy } from '@/db/busy'
import { submitEdit } from '@/db/commands/submit-edit'
import { openWriter, type Writer } from '@/db/open'
import { adding, addUser, dramaDocument, editing, publish } from '@/db/testing-content'
import type { Row } from '@/wiki/revisions/document'
import { uniqueName } from './fixtures'

/** A drama of sixteen episodes with tags that are known from the ninth and from the twelfth on. */
export interface GatedDrama {
  id: string
  path: string
  /** The last part of its address, which is its name too. */
  segment: string
  /** The change that brought the tags, with a summary that tells. */
  change: number
}

/** What is known from episode 9 on: two tags; and from episode 12: one. None of it is anywhere else. */
export const NINE = ['Canary of the ninth', 'Another canary of the ninth']
export const TWELVE = 'Canary of the twelfth'
export const SUMMARY = 'Canary in what was said'

/** Publishes such a drama, which no other test touches, as another process beside the server. */
export async function publishGatedDrama(): Promise<GatedDrama> {
  const segment = uniqueName('gated')
  const document = dramaDocument(segment, {
    titles: [
      { id: 'title-main', text: segment, language: 'en', isMain: true },
      { id: 'title-other', text: 'A working title', language: 'en', type: 'working' },
    ],
    plannedEpisodes: [{ id: 'plannedEpisodes', value: 16 }],
  })
  return write((writer) => {
    const { id, revision } = publish(writer, document)
    const moderator = addUser(writer, uniqueName('moderator'), 'moderator')
    const tag = (value: string, episode: number): Row => ({
      id: value.toLowerCase().replaceAll(' ', '-'),
      value,
      knownFrom: { drama: id, episode },
    })
    const tags = [...NINE.map((value) => tag(value, 9)), tag(TWELVE, 12)]
    const edit = { ...editing(id, 'drama', revision, adding({ tags })), summary: SUMMARY }
    const outcome = submitEdit(writer, moderator, edit)
    if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
    return { id, segment, path: `/dramas/${segment}`, change: outcome.revisionIds[0] ?? 0 }
  })
}

/** Writes to the database of the tests. */
export async function write<T>(command: (writer: Writer) => T): Promise<T> {
  const path = process.env.E2E_DATABASE
  if (!path) throw new Error('E2E_DATABASE names the database of the tests')
  const writer = openWriter(path)
  try {
    return await retryWhileBusy(() => command(writer))
  } finally {
    writer.close()
  }
}
