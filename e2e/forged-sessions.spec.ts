import { expect, test } from '@playwright/test'
import { openOwnWiki, type OwnWiki } from './own-wiki'
import { sendRaw } from './raw-request'

/* Who makes up a session is nobody, and reads what everybody reads. */

test.describe.configure({ mode: 'default' })

let wiki: OwnWiki

test.beforeAll(async () => {
  wiki = await openOwnWiki()
})

test.afterAll(async () => {
  await wiki.close()
})

const send = (asked: Parameters<typeof sendRaw>[1]) => sendRaw(wiki.baseURL, asked)

test('a forged session cookie is nobody’s', async () => {
  const { text: page } = await send({ path: '/dramas/run-on' })
  const forged = [
    'forged',
    '',
    'null',
    `${'a'.repeat(64)}`,
    '%00%ff',
    '{"id":"1"}',
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.',
    "' or 1=1 --",
    '__proto__',
    'x'.repeat(3_000),
  ]
  for (const value of forged) {
    for (const name of ['next-auth.session-token', '__Host-next-auth.session-token']) {
      const headers = { cookie: `${name}=${value}; ${name}=${value}` }
      const me = await send({ path: '/api/v1/me', headers })
      expect([me.status, JSON.parse(me.text)], value).toEqual([
        200,
        { username: null, watched: {} },
      ])
      expect((await send({ path: '/edit/dramas/run-on', headers })).status, value).toBe(401)
      expect((await send({ path: '/dramas/run-on', headers })).text === page, value).toBe(true)
    }
  }
})
