import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { words } from '@/wiki/words'
import { password, uniqueName } from './fixtures'
import { filled, openForm } from './posted-form'
import { multipart, multipartType, sendRaw } from './raw-request'
import { startServer, type RunningServer } from './server'

/* A wiki that readers reach over https, through a proxy that speaks plain HTTP with it. */

let server: RunningServer
let folder: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  folder = mkdtempSync(join(tmpdir(), 'wiki-tls-'))
  const own = { PUBLIC_URL: 'https://wiki.example', NEXTAUTH_URL: 'https://wiki.example' }
  server = await startServer(join(folder, 'wiki.db'), own)
})

test.afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('asks browsers for https from then on, in every answer', async () => {
  for (const path of ['/', '/%', '/nothing-here', '/api/health', '/api/v1/me']) {
    const { headers } = await sendRaw(server.baseURL, { path })
    expect(headers['strict-transport-security'], path).toBe('max-age=31536000')
  }
})

test('hands out cookies that no script, no other site and no sibling host has anything to do with', async () => {
  const sender = { baseURL: server.baseURL, cookie: '' }
  const form = await openForm(sender, '/sign-up', words.account.signUp)
  const typed = { username: uniqueName('secure'), password, email: '' }
  const { status, headers } = await sendRaw(server.baseURL, {
    method: 'POST',
    path: '/sign-up',
    headers: { ...multipartType, origin: 'https://wiki.example' },
    body: multipart(filled(form, typed).fields),
  })
  expect(status).toBe(303)
  expect(headers['cache-control']).toMatch(/private.*no-store/)
  const handed = headers['set-cookie'] as string[]
  expect(handed).toHaveLength(1)
  for (const cookie of handed) {
    expect(cookie).toMatch(/^__Host-next-auth\.session-token=/)
    for (const attribute of [/; HttpOnly/i, /; Secure/i, /; SameSite=lax/i, /; Path=\/(?:;|$)/i])
      expect(cookie).toMatch(attribute)
    expect(cookie).not.toMatch(/; Domain/i)
  }
  const cookie = handed.map((each) => each.split(';')[0]).join('; ')
  const me = await sendRaw(server.baseURL, { path: '/api/v1/me', headers: { cookie } })
  expect(me.text).toContain(typed.username)
  const plain = cookie.replace('__Host-', '')
  const other = await sendRaw(server.baseURL, { path: '/api/v1/me', headers: { cookie: plain } })
  expect(other.text).toContain('"username":null')
})
