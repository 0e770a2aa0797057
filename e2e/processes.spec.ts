import { expect, test } from '@playwright/test'
import { words } from '@/wiki/words'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { banPerson, join, logOut, type Person } from './permission-actors'
import { addition, publishSubject, submitWaiting } from './permission-subjects'
import { filled, openForm, post, visit, type Sender } from './posted-form'
import { startServer, type RunningServer } from './server'

/* Two server processes on one database: what one commits, the other knows at its next request. */

test.describe.configure({ mode: 'default', timeout: 240_000 })

const { review, editor, account } = words

let wiki: OwnWiki
let other: RunningServer
let fan: Person
let reviewer: Person

test.beforeAll(async () => {
  wiki = await openOwnWiki()
  other = await startServer(wiki.database)
  fan = await join(wiki, 'fan')
  reviewer = await join(wiki, 'reviewer', 'reviewer')
})

test.afterAll(async () => {
  await other.stop()
  await wiki.close()
})

/** The same person, asking the other process. */
const elsewhere = (sender: Sender): Sender => ({ ...sender, baseURL: other.baseURL })
const own = { origin: undefined, 'sec-fetch-site': 'same-origin' }

test('what one process commits, the other serves at the next request', async () => {
  const { path } = await publishSubject(wiki)
  for (let round = 0; round < 10; round += 1) {
    const [here, there] =
      round % 2 === 0 ? [reviewer, elsewhere(reviewer)] : [elsewhere(reviewer), reviewer]
    const text = `Round ${round}`
    const form = await openForm(here, `/edit${path}`, editor.publish)
    const typed = { intent: 'submit', summary: text, 'r:titles:title-other:text': text }
    expect((await post(here, filled(form, typed), 'form', own)).status).toBe(303)
    for (const address of [path, `/api/v1/entries${path}`, `/history${path}`, '/changes']) {
      const { status, text: answer } = await visit({ ...there, cookie: '' }, address)
      expect(status, address).toBe(200)
      expect(answer, `${address} after ${text}`).toContain(text)
    }
  }
})

test('a ban acts on the next request to both, whatever form was open', async () => {
  const moderator = await join(wiki, 'moderator', 'moderator')
  const { editId } = await submitWaiting(wiki, fan)
  const form = await openForm(moderator, `/review/${editId}`, review.approve)
  await banPerson(wiki, moderator)
  for (const sender of [elsewhere(moderator), moderator]) {
    const { status } = await post(sender, filled(form, { decision: 'approve' }), 'form', own)
    expect(status).toBe(403)
  }
  expect((await visit(elsewhere(moderator), `/review/${editId}`)).status).toBe(403)
})

test('a log-out everywhere acts on the next request to both', async () => {
  const moderator = await join(wiki, 'moderator', 'moderator')
  const { editId } = await submitWaiting(wiki, fan)
  const form = await openForm(moderator, `/review/${editId}`, review.approve)
  const leave = await openForm(moderator, '/account', account.logOutEverywhere)
  expect((await post(moderator, leave, 'form', own)).status).toBe(303)
  for (const sender of [elsewhere(moderator), moderator]) {
    const { status } = await post(sender, filled(form, { decision: 'approve' }), 'form', own)
    expect(status).toBe(401)
    expect((await visit(sender, `/review/${editId}`)).status).toBe(401)
  }
})

test('a log-out from the command line acts on the next request to both', async () => {
  const person = await join(wiki, 'person')
  await logOut(wiki, person)
  for (const sender of [person, elsewhere(person)]) {
    expect(JSON.parse((await visit(sender, '/api/v1/me')).text)).toEqual({
      username: null,
      watched: {},
    })
  }
})

test('two processes that approve one edit at once decide it once', async () => {
  const second = await join(wiki, 'reviewer', 'reviewer')
  for (let round = 0; round < 8; round += 1) {
    const { editId, subject } = await submitWaiting(wiki, fan, addition())
    const [mine, theirs] = [
      await openForm(reviewer, `/review/${editId}`, review.approve),
      await openForm(elsewhere(second), `/review/${editId}`, review.approve),
    ]
    const answers = await Promise.all([
      post(reviewer, filled(mine, { decision: 'approve' }), 'form', own),
      post(elsewhere(second), filled(theirs, { decision: 'approve' }), 'form', own),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const { text } = await visit(reviewer, `/api/v1/entries${subject.path}`)
    const { revision } = JSON.parse(text) as { revision: { number: number } }
    expect(revision.number).toBe(2)
  }
})

test('a form that two processes get at once is one edit', async () => {
  const { path } = await publishSubject(wiki)
  const form = await openForm(reviewer, `/edit${path}`, editor.publish)
  const posted = filled(form, { intent: 'submit', 'r:titles:title-other:text': 'Twice' })
  const answers = await Promise.all([
    post(reviewer, posted, 'form', own),
    post(elsewhere(reviewer), posted, 'form', own),
  ])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  const { text } = await visit(reviewer, `/api/v1/entries${path}`)
  expect((JSON.parse(text) as { revision: { number: number } }).revision.number).toBe(2)
})
