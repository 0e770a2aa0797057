import { expect, test } from '@playwright/test'
import { words } from '@/wiki/words'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { join } from './permission-actors'
import { publishSubject } from './permission-subjects'
import { filled, openForm, post, visit, type PostedForm } from './posted-form'

/* Somebody pastes a long list: a thousand atoms are one edit, and one more is refused with everything typed kept. */

test.describe.configure({ mode: 'default', timeout: 240_000 })

const { editor, review } = words
const own = { origin: undefined, 'sec-fetch-site': 'same-origin' }

let wiki: OwnWiki
test.beforeAll(async () => {
  wiki = await openOwnWiki()
})
test.afterAll(() => wiki.close())

/** The form with so many titles more, each typed into a row of its own. */
function withTitles(form: PostedForm, count: number): PostedForm {
  const rows = Array.from({ length: count }, (_, n): [string, string][] => [
    ['row', `titles:t${n}`],
    [`r:titles:t${n}:text`, `Title number ${n}`],
    [`r:titles:t${n}:language`, 'en'],
  ])
  return { ...form, fields: [...form.fields, ...rows.flat()] }
}

test('a thousand rows are submitted, reviewed and published as one edit', async () => {
  const { path } = await publishSubject(wiki)
  const fan = await join(wiki, 'fan')
  const reviewer = await join(wiki, 'reviewer', 'reviewer')
  const form = await openForm(fan, `/edit${path}`, editor.submit)
  const submitted = await post(
    fan,
    filled(withTitles(form, 998), { intent: 'submit', summary: 'All of them' }),
    'form',
    own,
  )
  expect(submitted.status, submitted.text.slice(0, 500)).toBe(303)
  const edit = new URL(String(submitted.headers.location), wiki.baseURL).pathname
  const page = await visit(reviewer, edit)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Title number 997')
  const decision = await openForm(reviewer, edit, review.approve)
  const decided = await post(reviewer, filled(decision, { decision: 'approve' }), 'form', own)
  expect(decided.status, decided.text.slice(0, 500)).toBe(303)
  const { text } = await visit({ ...fan, cookie: '' }, `/api/v1/entries${path}`)
  const { fields } = JSON.parse(text) as { fields: { titles: unknown[] } }
  expect(fields.titles).toHaveLength(1000)
})

test('one row more than a field may have is refused with words, and everything typed stays', async () => {
  const { path } = await publishSubject(wiki)
  const fan = await join(wiki, 'fan')
  const form = await openForm(fan, `/edit${path}`, editor.submit)
  const typed = filled(withTitles(form, 999), { intent: 'submit', summary: 'Too many' })
  const answer = await post(fan, typed, 'form', own)
  expect(answer.status).toBe(422)
  expect(answer.text).toMatch(/at most 1,?000 rows/)
  expect(answer.text).toContain('Title number 998')
  expect(answer.text).toContain('Too many')
  const { text } = await visit({ ...fan, cookie: '' }, `/api/v1/entries${path}`)
  expect((JSON.parse(text) as { revision: { number: number } }).revision.number).toBe(1)
})
