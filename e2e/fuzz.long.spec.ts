import { Agent, request } from 'node:http'
import { expect, test } from '@playwright/test'
import { openReader } from '@/db/open'
import { words } from '@/wiki/words'
import { idOfAction, listActions } from './built-actions'
import { Chance } from './fuzz-chance'
import { fuzzBody, fuzzForm, fuzzRead, routes, type FuzzRequest } from './fuzz-requests'
import { memoryOf } from './memory-of'
import { changedTables, dumpOf, openOwnWiki, type Dump, type OwnWiki } from './own-wiki'
import { join, nobody, type Person } from './permission-actors'
import { openForm, visit, type PostedForm, type Sender } from './posted-form'

/*
 * Fifty thousand requests that nobody should send, the same in every run: to every route, with every method, as forms,
 * as calls, as nonsense; by nobody, by a contributor and by a moderator. Each is answered, soon, and with no failure of
 * ours; what is refused writes nothing; and the server is no bigger after it.
 */

const REQUESTS = 50_000
const BATCH = 100
const AT_ONCE = 8
const SEED = 20_261_123

test.describe.configure({ mode: 'default', timeout: 40 * 60_000 })

let wiki: OwnWiki
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

test.beforeAll(async () => {
  wiki = await openOwnWiki()
})

test.afterAll(async () => {
  agent.destroy()
  await wiki.close()
})

interface Answer {
  status: number
  /** In milliseconds. */
  took: number
  text: string
}

function send(asked: FuzzRequest): Promise<Answer> {
  const { hostname, port, host, origin } = new URL(wiki.baseURL)
  const { method, path, body = '' } = asked
  const isReading = ['GET', 'HEAD', 'OPTIONS'].includes(method)
  const own = isReading ? { host } : { host, origin, 'content-length': Buffer.byteLength(body) }
  const headers = { ...own, ...asked.headers }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const text = Buffer.concat(parts).subarray(0, 300).toString()
        resolve({ status: answer.statusCode ?? 0, took: performance.now() - began, text })
      })
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** A connection that the server closes just as it is used again is sent on a new one, as browsers do. */
async function sendTwice(asked: FuzzRequest): Promise<Answer> {
  return send(asked).catch(() => send(asked))
}

const sentence = ({ method, path, headers, body }: FuzzRequest) =>
  `${method} ${path} ${JSON.stringify(headers)} ${String(body ?? '').slice(0, 3000)}`

/** What is wrong with an answer; what took long is asked again by itself, for this machine does other things as well. */
async function objection(asked: FuzzRequest, answer: Answer): Promise<string | undefined> {
  if (answer.status === 500 || answer.status === 502 || answer.status === 0)
    return `${answer.status}: ${answer.text}\n${sentence(asked)}`
  let { took } = answer
  for (let again = 0; again < 3 && took > 2000; again += 1) {
    took = Math.min(took, (await sendTwice(asked)).took)
  }
  return took > 2000 ? `${Math.round(took)} ms\n${sentence(asked)}` : undefined
}

/** Somebody who sends requests, the forms that they are shown, and how to become them again. */
interface Fuzzer {
  sender: Sender
  forms: PostedForm[]
}

const { account, editor } = words
const openForms: [path: string, button: string][] = [
  ['/sign-up', account.signUp],
  ['/sign-in', account.signIn],
]
const membersForms = (submit: string): typeof openForms => [
  ['/edit/dramas/run-on', submit],
  ['/edit/people/kang-tae-oh', submit],
  ['/edit/dramas/run-on/episodes/1', submit],
  ['/new/drama?name=Fuzz', submit],
  ['/new/source', submit],
  ['/move/dramas/run-on', editor.moveSubmit],
]

async function formsOf(sender: Sender, shown: typeof openForms): Promise<PostedForm[]> {
  const forms: PostedForm[] = []
  for (const [path, button] of shown) forms.push(await openForm(sender, path, button))
  return forms
}

async function member(level: 'new' | 'moderator'): Promise<Fuzzer & { sender: Person }> {
  const sender = await join(wiki, 'fuzzer', level)
  const shown = membersForms(level === 'new' ? editor.submit : editor.publish)
  return { sender, forms: await formsOf(sender, shown) }
}

async function isSignedIn(sender: Sender): Promise<boolean> {
  const { text } = await visit(sender, '/api/v1/me')
  return !text.includes('"username":null')
}

type Makes = 'reads' | 'forms' | 'bodies'

function makeRequest(chance: Chance, makes: Makes, fuzzer: Fuzzer, ids: string[]): FuzzRequest {
  const { cookie } = fuzzer.sender
  if (makes === 'reads') return fuzzRead(chance, cookie)
  if (makes === 'bodies') return fuzzBody(chance, cookie, ids)
  return fuzzForm(chance, chance.of(fuzzer.forms), cookie, ids)
}

/** Sends them, several at once. */
async function sendAll(requests: FuzzRequest[]): Promise<Answer[]> {
  const answers: Answer[] = []
  let next = 0
  const work = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      answers[at] = await sendTwice(requests[at] as FuzzRequest)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answers
}

/** Counts of tries are kept of refused ones above all. */
const changedBy = (before: Dump, after: Dump) =>
  changedTables(before, after).filter((table) => table !== 'rate_counters')

test('fifty thousand hostile requests break nothing, change nothing and leave nothing behind', async () => {
  expect(routes).toContain('/dramas/[drama]/episodes/[number]')
  const chance = new Chance(SEED)
  const ids = listActions().map(idOfAction)
  const anonymous = { sender: nobody(wiki), forms: await formsOf(nobody(wiki), openForms) }
  let [contributor, moderator] = [await member('new'), await member('moderator')]
  const { sqlite } = openReader(wiki.database)
  const version = () => sqlite.pragma('data_version', { simple: true })
  const wrong: string[] = []
  const statuses: Record<number, number> = {}
  let warm: number | undefined
  let before = dumpOf(wiki)
  let lastVersion = version()
  const began = performance.now()
  for (let done = 0; done < REQUESTS && wrong.length < 20; done += BATCH) {
    if (done === REQUESTS / 5) warm = memoryOf(wiki.server.process)
    if (done % 1000 === 0) {
      if (!(await isSignedIn(contributor.sender))) contributor = await member('new')
      if (!(await isSignedIn(moderator.sender))) moderator = await member('moderator')
      before = dumpOf(wiki)
      lastVersion = version()
    }
    const fuzzer = chance.of<Fuzzer>([anonymous, anonymous, contributor, contributor, moderator])
    const makes = chance.of<Makes>(['reads', 'reads', 'forms', 'bodies'])
    const requests = Array.from({ length: BATCH }, () => makeRequest(chance, makes, fuzzer, ids))
    const answers = await sendAll(requests)
    for (const [at, answer] of answers.entries()) {
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      const found = await objection(requests[at] as FuzzRequest, answer)
      if (found) wrong.push(found)
    }
    const isRefused = (status: number) => status >= 400
    const mayWrite = makes !== 'reads' && !answers.every(({ status }) => isRefused(status))
    if (version() === lastVersion) continue
    const after = dumpOf(wiki)
    lastVersion = version()
    const changed = changedBy(before, after)
    if (!mayWrite && changed.length > 0) {
      wrong.push(`${makes} of batch ${done / BATCH} were refused and wrote to ${changed.join()}`)
    }
    before = after
  }
  sqlite.close()
  const after = memoryOf(wiki.server.process)
  const seconds = Math.round((performance.now() - began) / 1000)
  const megabytes = (bytes: number | undefined) => Math.round((bytes ?? 0) / 1_048_576)
  const figures = `${seconds} s, ${JSON.stringify(statuses)}, memory ${megabytes(warm)} MB after a fifth, ${megabytes(after)} MB at the end`
  test.info().annotations.push({ type: 'figures', description: figures })
  process.stderr.write(`fuzz: ${figures}\n`)
  expect(wrong).toEqual([])
  expect(Object.keys(statuses)).toContain('303')
  if (warm !== undefined && after !== undefined) {
    expect(after).toBeLessThan(warm * 1.5 + 200 * 1_048_576)
  }
})
