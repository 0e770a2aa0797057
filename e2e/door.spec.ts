import { expect, test } from '@playwright/test'
import { changedTables, dumpOf, openOwnWiki, type Dump, type OwnWiki } from './own-wiki'
import { openForm } from './posted-form'
import { multipart, multipartType, sendBytes, sendRaw } from './raw-request'

let wiki: OwnWiki
let before: Dump

test.describe.configure({ mode: 'default' })

test.beforeAll(async () => {
  test.setTimeout(180_000)
  wiki = await openOwnWiki()
  before = dumpOf(wiki)
})

// Whatever was thrown at the door: nothing was written, and the server still serves.
test.afterAll(async () => {
  expect(changedTables(before, dumpOf(wiki))).toEqual([])
  expect((await send({ path: '/api/health' })).status).toBe(200)
  await wiki.close()
})

const send = (asked: Parameters<typeof sendRaw>[1]) => sendRaw(wiki.baseURL, asked)

const pageWithForm = '/sign-up'
const post = (
  body: string | Buffer,
  headers: Record<string, string> = multipartType,
  path = pageWithForm,
) => send({ method: 'POST', path, headers, body })

async function signUpFields(): Promise<[string, string][]> {
  const { fields } = await openForm({ baseURL: wiki.baseURL, cookie: '' }, pageWithForm, 'Sign up')
  return fields.filter(([name]) => name.startsWith('$'))
}

for (const path of [
  '/%',
  '/%00',
  '/%0d%0aSet-Cookie:x',
  '/%E0%A4%A',
  '/dramas/%ED%A0%80',
  '/people/%c0%af',
  '/search?q=%00',
  '//%',
  '/_next/static/%',
  'http://evil.example/',
])
  test(`GET ${path} is answered 400 with a page`, async () => {
    const { status, text, headers } = await send({ path })
    expect(status).toBe(400)
    expect(headers['content-type']).toContain('text/html')
    expect(text).toMatch(/<h1>/)
  })

for (const path of [
  '/..%2f..%2fetc%2fpasswd',
  '/_next/static/../../package.json',
  '/dramas/run-on/episodes/999999999999999999999',
  '/dramas/run-on/episodes/-1',
  '/dramas/run-on/episodes/1e3',
  '/changes/999999999999999999999',
  '/changes/abc',
  '/review/%F0%9F%92%A9',
  '/users/%F0%9F%92%A9',
  '/edit/nothing/here',
  '/history/nothing/here',
  '/links/nothing/here',
  '/new/unheard-of',
  '/_error',
  '/_next/data/x/y.json',
  '/api/auth/session?callbackUrl=%c0%af',
  '/api/auth/session?callbackUrl=/a&callbackUrl=b',
])
  test(`GET ${path} is nobody's failure`, async () => {
    const { status } = await send({ path })
    expect(status).toBeGreaterThanOrEqual(300)
    expect(status).toBeLessThan(500)
  })

test('a cookie that says no way back from another site is taken away', async () => {
  const { status } = await send({
    path: '/api/auth/session',
    headers: { cookie: 'next-auth.callback-url=a.b.c.d.e' },
  })
  expect(status).toBe(200)
})

test('an address of more than 2,000 characters is answered 414', async () => {
  expect((await send({ path: `/search?q=${'a'.repeat(2000)}` })).status).toBe(414)
})

test('methods that pages do not have are refused', async () => {
  for (const method of ['PUT', 'PATCH', 'DELETE'])
    expect((await send({ method, path: '/dramas/run-on' })).status).toBe(405)
  for (const method of ['TRACE', 'PROPFIND'])
    expect((await send({ method, path: '/' })).status).toBe(501)
})

test('HEAD and OPTIONS have no body', async () => {
  const head = await send({ method: 'HEAD', path: '/dramas/run-on' })
  expect(head).toMatchObject({ status: 200, text: '' })
  const options = await send({ method: 'OPTIONS', path: '/dramas/run-on' })
  expect(options).toMatchObject({ status: 204, text: '' })
  expect(options.headers.allow).toContain('POST')
})

test('a body of 10 MB is answered 413, said or unsaid', async () => {
  const body = Buffer.alloc(10 * 1024 * 1024, 'a')
  expect((await post(body)).status).toBe(413)
  const path = pageWithForm
  const unsaid = { method: 'POST', path, headers: multipartType, body, chunked: true }
  expect((await send(unsaid)).status).toBe(413)
  expect((await post(body, { 'content-type': 'application/json' }, '/api/v1/x')).status).toBe(413)
})

test('malformed forms are answered 400', async () => {
  const fields = await signUpFields()
  const whole = multipart([...fields, ['username', 'nobody'], ['password', 'long enough words']])
  const bodies: [string, Record<string, string>][] = [
    ['x', { 'content-type': 'multipart/form-data' }],
    ['x', { 'content-type': 'multipart/form-data; boundary=' }],
    ['', multipartType],
    ['garbage', multipartType],
    [whole.slice(0, -30), multipartType],
    [whole.replaceAll('Content-Disposition: ', 'Content-Disposition '), multipartType],
    [multipart([['username', 'nobody']]), multipartType],
    ['username=nobody', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['{', { 'content-type': 'application/json' }],
    ['x', {}],
  ]
  for (const [body, headers] of bodies)
    expect((await post(body, headers)).status, body.slice(0, 80)).toBe(400)
})

test('forged actions are answered 4xx', async () => {
  const fields = await signUpFields()
  const tampered = (value: string) =>
    fields.map(([name, was]): [string, string] => [name, /:\d+$/.test(name) ? value : was])
  const forms = [
    [['$ACTION_REF_1', '']],
    [[`$ACTION_ID_${'ab'.repeat(21)}`, '']],
    [['$ACTION_ID_x', '']],
    tampered('{bad'),
    tampered('[]'),
    tampered('{"id":"__proto__","bound":null}'),
    tampered('"$F1"'),
  ] as [string, string][][]
  for (const form of forms) {
    const { status } = await post(multipart([...form, ['username', 'nobody']]))
    expect(status, JSON.stringify(form)).toBeGreaterThanOrEqual(400)
    expect(status, JSON.stringify(form)).toBeLessThan(500)
  }
})

test('forged calls of the client are answered 4xx', async () => {
  const id = /[0-9a-f]{40,42}/.exec(JSON.stringify(await signUpFields()))?.[0] ?? ''
  expect(id).not.toBe('')
  const text = { 'content-type': 'text/plain;charset=UTF-8' }
  const calls: [string, Record<string, string>][] = [
    ['[]', { ...text, 'next-action': 'ab'.repeat(21) }],
    ['[]', { ...text, 'next-action': 'junk' }],
    ['[]', { ...text, 'next-action': id }],
    ['{{', { ...text, 'next-action': id }],
    ['["$F9","$K1","$Q2"]', { ...text, 'next-action': id }],
    ['[null,null]', { ...text, 'next-action': id }],
    ['[null,{"username":"nobody"}]', { ...text, 'next-action': id }],
    ['garbage', { ...multipartType, 'next-action': id }],
    [multipart([['0', '["$1:__proto__:then"]']]), { ...multipartType, 'next-action': id }],
  ]
  for (const [body, headers] of calls) {
    const { status } = await post(body, headers)
    expect(status, body).toBeGreaterThanOrEqual(400)
    expect(status, body).toBeLessThan(500)
  }
})

test('forged headers of the client never break a page', async () => {
  const trees = ['%7Bbad', '%E0', '[1,2]', '{"a":1}', '["",{"children":["x",{}]},null,"refetch"]']
  for (const tree of trees) {
    const headers = { rsc: '1', 'next-router-state-tree': tree }
    const asked = await send({ path: '/dramas/run-on', headers })
    const path = String(asked.headers.location ?? '/dramas/run-on')
    expect((await send({ path, headers })).status, tree).toBeLessThan(500)
  }
  const others: Record<string, string>[] = [
    { rsc: '1', 'next-router-prefetch': '9' },
    { rsc: '1', 'next-router-segment-prefetch': '../../x' },
    { rsc: '1', 'next-url': '/%' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy', 'x-invoke-status': '500' },
    { 'x-matched-path': '/review', 'x-now-route-matches': '1=1', 'next-resume': '1' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
    { host: 'evil.example' },
    { cookie: '__prerender_bypass=x; __next_preview_data=y; =; a=%' },
    { range: 'bytes=0-', 'if-none-match': '*', 'accept-encoding': 'x' },
  ]
  for (const headers of others) {
    const { status, text } = await send({ path: '/dramas/run-on', headers })
    expect(status, JSON.stringify(headers)).toBeLessThan(500)
    expect(text).not.toContain('evil.example')
  }
})

test('posts from another site are answered 403', async () => {
  const fields = await signUpFields()
  const body = multipart([...fields, ['username', 'nobody'], ['password', 'long enough words']])
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'junk' },
    { origin: 'https://evil.example', host: 'evil.example' },
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ]
  for (const headers of foreign)
    expect((await post(body, { ...multipartType, ...headers })).status).toBe(403)
})

test('what is not HTTP is answered 400', async () => {
  for (const bytes of ['what?\r\n\r\n', 'GET /people/강태오 HTTP/1.1\r\nHost: x\r\n\r\n']) {
    const answer = await sendBytes(wiki.baseURL, bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('<h1>')
  }
})

test('every answer carries the security headers', async () => {
  const { text, headers: home } = await send({ path: '/' })
  const file = /\/(?:_next\/static|elements)\/[^"]+/.exec(text)?.[0] ?? '/'
  const asked: (Parameters<typeof sendRaw>[1] & { status: number })[] = [
    ...['/', '/sign-in', '/robots.txt', '/icon.svg', '/sitemap.xml', file].map((path) => ({
      path,
      status: 200,
    })),
    { path: '/', headers: { 'if-none-match': String(home.etag) }, status: home.etag ? 304 : 200 },
    { path: '/api/health', status: 200 },
    { path: '/api/v1/me', status: 200 },
    { path: '/api/v1/entries/dramas/run-on', status: 200 },
    { path: '/dramas/run%20on%20', status: 301 },
    { path: '/%', status: 400 },
    { path: '/edit/dramas/run-on', status: 401 },
    { path: '/nothing-here', status: 404 },
    { path: '/api/nothing-here', status: 404 },
    { path: '/_next/static/nothing.js', status: 404 },
    { path: '/users/nobody-here/notices.atom', status: 404 },
    { path: `/${'a'.repeat(2001)}`, status: 414 },
    { path: '/', headers: { 'user-agent': 'a'.repeat(20_000) }, status: 431 },
    { method: 'HEAD', path: '/', status: 200 },
    { method: 'OPTIONS', path: '/', status: 204 },
    { method: 'PUT', path: '/', status: 405 },
    { method: 'TRACE', path: '/', status: 501 },
    { method: 'POST', path: '/', status: 400 },
    { method: 'POST', path: '/', headers: { origin: 'null' }, status: 403 },
    { method: 'POST', path: '/', body: Buffer.alloc(1_100_000), status: 413 },
  ]
  for (const { status, ...request } of asked) {
    const { headers, status: answered } = await send(request)
    const what = `${request.method ?? 'GET'} ${request.path?.slice(0, 40)}`
    if (status !== 301) expect(answered, what).toBe(status)
    expect(headers['x-content-type-options'], what).toBe('nosniff')
    expect(headers['referrer-policy'], what).toBe('same-origin')
    const policy = String(headers['content-security-policy'])
    expect(policy, what).toContain("frame-ancestors 'none'")
    expect(policy, what).toMatch(/script-src 'self'(?: 'nonce-[\w-]+')?;/)
    expect(policy, what).not.toContain('unsafe-eval')
    expect(headers['x-powered-by'], what).toBeUndefined()
  }
})

test('what is personal is kept nowhere', async () => {
  const personal = [
    '/account',
    '/api/v1/me',
    '/sign-in',
    '/review',
    '/edit/dramas/run-on',
    '/changes',
  ]
  for (const path of personal) {
    const { headers } = await send({ path, headers: { cookie: 'next-auth.session-token=forged' } })
    expect(headers['cache-control'], path).toMatch(/private.*no-store/)
  }
})
