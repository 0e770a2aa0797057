import { SYSTEM } from '@/db/actor'
import { submitEdit } from '@/db/commands/submit-edit'
import { openReader, openWriter } from '@/db/open'
import { findEntryByPath } from '@/db/queries/entries'
import { editing } from '@/db/testing-content'
import type { Figure } from './figures'
import { changeOf } from './generate-wiki'
import { portOf, somePath, withServedWiki } from './page-load'
import { ask, wayOf } from './page-request'

const READERS = 500
const ROUNDS = 5

/** So many readers at once on a page that an edit has just changed: how often is it rendered? */
export function measureStampede(): Promise<Figure[]> {
  return withServedWiki({}, async (server, database) => {
    const path = somePath(database, 'drama')
    const target = { port: portOf(server), path }
    const rendered: number[] = []
    let old = 0
    for (let round = 1; round <= ROUNDS; round += 1) {
      await ask(target)
      const revision = change(database, path, round)
      const answers = await Promise.all(Array.from({ length: READERS }, () => ask(target)))
      const isRendered = answers.filter((answer) => wayOf(answer) === 'rendered')
      rendered.push(isRendered.length)
      old += answers.filter(({ body }) => !body.includes(`content="${revision}"`)).length
    }
    return [
      {
        what: `stampede: ${READERS} readers at once on a page that an edit has just changed, ${ROUNDS} times`,
        figure: `${rendered.join(', ')} renderings; ${old} answers without the edit`,
        target: 'one rendering',
        isMet: rendered.every((count) => count === 1) && old === 0,
      },
    ]
  })
}

/** Commits an edit of the page. @returns its revision */
function change(database: string, path: string, n: number): number {
  const { db, sqlite } = openReader(database)
  const writer = openWriter(database)
  try {
    const found = findEntryByPath(db, path)
    if (!found) throw new Error(`There is nothing at ${path}`)
    const { entry, revision } = found
    const submission = editing(entry.id, entry.kind, revision.id, changeOf(entry.kind, n))
    const outcome = submitEdit(writer, SYSTEM, submission)
    if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
    return outcome.revisionIds[0] ?? 0
  } finally {
    writer.close()
    sqlite.close()
  }
}
