import { describe, expect, it } from 'vitest'
import { refuse, type Knock } from './door'
import { maxBodyBytes } from './settings'

const publicUrl = new URL('https://wiki.example')
const form = {
  origin: 'https://wiki.example',
  'content-type': 'multipart/form-data; boundary=----x',
}
const statusOf = (knock: Partial<Knock>) =>
  refuse({ method: 'GET', url: '/', headers: {}, ...knock }, publicUrl)?.status ?? 'in'

describe('an address', () => {
  it.each([
    '/',
    '/dramas/run-on',
    '/people/%EA%B0%95',
    '/search?q=100%',
    '/a%2Fb',
    '/?q=%EA%B0',
    '/people/...',
    '/search?q=../..',
  ])('like %s comes in', (url) => expect(statusOf({ url })).toBe('in'))
  it.each([
    '/%',
    '/%00',
    '/%0a',
    '/%E0%A4%A',
    '/%C0%80',
    '/%ED%A0%80',
    '/search?q=%00',
    '/api/..',
    '/api/%2e%2e/',
    '/a\\..\\b',
    '/./dramas',
    'http://evil/x',
    '*',
    '',
  ])('like %j is refused', (url) => expect(statusOf({ url })).toBe(400))
  it('longer than 2,000 characters is refused', () => {
    expect(statusOf({ url: `/${'a'.repeat(1999)}` })).toBe('in')
    expect(statusOf({ url: `/${'a'.repeat(2000)}` })).toBe(414)
  })
})

describe('a method', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('%s is only for the API', (method) => {
    expect(statusOf({ method, url: '/dramas', headers: form })).toBe(405)
    expect(statusOf({ method, url: '/api/v1/x', headers: form })).toBe('in')
  })
  it('OPTIONS may be asked of everything', () =>
    expect(statusOf({ method: 'OPTIONS', url: '/dramas' })).toBe('in'))
  it.each(['TRACE', 'PROPFIND', 'get'])('%s is unknown', (method) =>
    expect(statusOf({ method })).toBe(501),
  )
})

describe('a form', () => {
  const post = (headers: Knock['headers'], url = '/edit/x') =>
    statusOf({ method: 'POST', url, headers })

  it('of our own comes in', () => expect(post(form)).toBe('in'))
  it.each([
    'https://evil.example',
    'http://wiki.example',
    'https://wiki.example:8443',
    'null',
    'x',
  ])('from %s is refused', (origin) => expect(post({ ...form, origin })).toBe(403))
  it('that does not say where it comes from is refused, except by the API', () => {
    const { origin: _, ...silent } = form
    expect(post(silent)).toBe(403)
    expect(post({ ...silent, 'sec-fetch-site': 'same-origin' })).toBe('in')
    expect(post({ ...silent, 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(post(silent, '/api/x')).toBe('in')
  })
  it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'application/json', ''])(
    'sent as %j is refused',
    (type) => expect(post({ ...form, 'content-type': type })).toBe(400),
  )
  it('that an action of the client sends may be plain text', () => {
    const text = { origin: form.origin, 'content-type': 'text/plain;charset=UTF-8' }
    expect(post(text)).toBe(400)
    expect(post({ ...text, 'next-action': 'ab' })).toBe('in')
  })
  it('that says it is too large is refused', () => {
    expect(post({ ...form, 'content-length': String(maxBodyBytes) })).toBe('in')
    expect(post({ ...form, 'content-length': String(maxBodyBytes + 1) })).toBe(413)
  })
})

describe('in a fresh clone', () => {
  const fresh = new URL('http://localhost:3000')
  const post = (origin: string) =>
    refuse({ method: 'POST', url: '/x', headers: { ...form, origin } }, fresh)?.status ?? 'in'

  it('all names of this machine are the same place', () => {
    expect(post('http://localhost:3000')).toBe('in')
    expect(post('http://127.0.0.1:3000')).toBe('in')
    expect(post('http://[::1]:3000')).toBe('in')
  })
  it('another port of it is another site', () => expect(post('http://localhost:3001')).toBe(403))
})
