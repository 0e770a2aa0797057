import { describe, expect, it } from 'vitest'
import { isFromOwnPage } from './same-origin'

const none = { origin: null, site: null, referer: null }
const wiki = new URL('https://wiki.example')
const clone = new URL('http://localhost:3000')

describe('A posted form', () => {
  it('is ours when its origin is, and in a fresh clone under every name of this machine', () => {
    expect(isFromOwnPage({ ...none, origin: 'https://wiki.example' }, wiki)).toBe(true)
    expect(isFromOwnPage({ ...none, origin: 'http://127.0.0.1:3000' }, clone)).toBe(true)
    expect(isFromOwnPage({ ...none, origin: 'http://[::1]:3000' }, clone)).toBe(true)
  })

  it.each(['https://evil.example', 'http://wiki.example', 'https://wiki.example:444', 'null', ''])(
    'is not ours from %j, whatever else it says',
    (origin) => {
      const site = 'same-origin'
      const referer = 'https://wiki.example/'
      expect(isFromOwnPage({ origin, site, referer }, wiki)).toBe(false)
    },
  )

  it('is judged by Sec-Fetch-Site, then by Referer, when it names no origin', () => {
    expect(isFromOwnPage({ ...none, site: 'same-origin' }, wiki)).toBe(true)
    expect(isFromOwnPage({ ...none, site: 'cross-site' }, wiki)).toBe(false)
    expect(isFromOwnPage({ ...none, site: 'same-site' }, wiki)).toBe(false)
    expect(isFromOwnPage({ ...none, referer: 'https://wiki.example/sign-in' }, wiki)).toBe(true)
    expect(isFromOwnPage({ ...none, referer: 'https://evil.example/' }, wiki)).toBe(false)
  })

  it('is not ours when nothing says where it comes from', () => {
    expect(isFromOwnPage(none, wiki)).toBe(false)
  })
})
