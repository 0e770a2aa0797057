import { describe, expect, it } from 'vitest'
import { asksForPage, offlinePage } from './offline-page'

const followed = { method: 'GET', mode: 'navigate', destination: 'document' } as const

const isAnswered = (path: string, differing: Partial<Parameters<typeof asksForPage>[0]> = {}) =>
  asksForPage({ ...followed, url: `https://wiki.example${path}`, ...differing })

describe('The offline page', () => {
  it.each([
    '/',
    '/ko',
    '/dramas/run-on/episodes/3',
    '/ko/dramas/run-on?progress=all',
    '/search?q=notices.atom',
    '/edit/dramas/run-on',
  ])('stands in for the page %s', (path) => expect(isAnswered(path)).toBe(true))

  it.each([
    '/api/v1/me',
    '/ko/api/v1/entries/dramas/run-on',
    '/pictures/dramas/run-on.png',
    '/users/somebody/notices.atom?key=x',
    '/ko/sitemap.xml',
    '/speculation-rules.json',
    '/offline-worker.js',
    '/fonts/wiki-latin.woff2',
  ])('does not stand in for %s', (path) => expect(isAnswered(path)).toBe(false))

  it('answers no form, no script, no frame', () => {
    expect(isAnswered('/edit/dramas/run-on', { method: 'POST' })).toBe(false)
    expect(isAnswered('/dramas', { mode: 'cors', destination: '' })).toBe(false)
    expect(isAnswered('/dramas', { destination: 'iframe' })).toBe(false)
  })

  it('leads to the same address again, in the language and the colours of its reader', () => {
    const page = offlinePage('ko', 'light', '')
    expect(page).toContain('<html lang="ko" data-theme="light">')
    expect(page).toContain('<a class="button" href="">다시 시도하기</a>')
  })
})
