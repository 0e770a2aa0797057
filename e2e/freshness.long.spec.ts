import { expect, test } from '@playwright/test'
import { SYSTEM } from '@/db/actor'
import { submitEdit } from '@/db/commands/submit-edit'
import { getHead } from '@/db/queries/head'
import { editing, setting } from '@/db/testing-content'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { publishSubject, type Subject } from './permission-subjects'
import { startServer, type RunningServer } from './server'

/*
 * Readers and edits meet within one rendering, in two processes that keep their pages apart: whoever asks after a commit
 * sees it, or something newer.
 */

test.describe.configure({ mode: 'default', timeout: 600_000 })

const ROUNDS = 200

let wiki: OwnWiki
let other: RunningServer

test.beforeAll(async () => {
  wiki = await openOwnWiki()
  other = await startServer(wiki.database)
})

test.afterAll(async () => {
  await other.stop()
  await wiki.close()
})

/** Gives the drama another title, as a third process would. @returns the revision */
async function retitle(subject: Subject, text: string): Promise<number> {
  const base = wiki.read((db) => getHead(db, subject.id))?.revisionId ?? null
  const patch = setting('titles', 'title-main', { text })
  const submission = editing(subject.id, 'drama', base, patch)
  const outcome = await wiki.write((writer) => submitEdit(writer, SYSTEM, submission))
  if (outcome.status !== 'published') throw new Error(JSON.stringify(outcome))
  return outcome.revisionIds[0] ?? 0
}

/** The revision that a page shows, by its own word, in its text and in the API. */
async function shown(baseURL: string, path: string): Promise<number> {
  const answer = await fetch(`${baseURL}${path}`)
  const text = await answer.text()
  expect(answer.status).toBe(200)
  if (path.startsWith('/api/'))
    return (JSON.parse(text) as { revision: { id: number } }).revision.id
  const revision = Number(/<meta name="revision" content="(\d+)"/.exec(text)?.[1])
  expect(revision).toBeGreaterThan(0)
  return revision
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

test(`no page is stale in ${ROUNDS} rounds of edits and readers that meet`, async () => {
  const subject = await publishSubject(wiki)
  let committed = subject.revision
  const stale: string[] = []
  const reads: Promise<void>[] = []
  const read = (baseURL: string, path: string) => {
    const least = committed
    const done = shown(baseURL, path).then((revision) => {
      if (revision < least) stale.push(`${baseURL}${path}: ${revision}, after ${least}`)
    })
    reads.push(done)
  }
  const readEverywhere = () => {
    for (const baseURL of [wiki.baseURL, other.baseURL])
      for (const path of [subject.path, subject.path, `/api/v1/entries${subject.path}`])
        read(baseURL, path)
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    committed = await retitle(subject, `First of round ${round}`)
    readEverywhere()
    await pause((round * 7) % 61)
    committed = await retitle(subject, `Second of round ${round}`)
    readEverywhere()
    readEverywhere()
    await Promise.all(reads.splice(0))
  }
  expect(stale).toEqual([])
})
