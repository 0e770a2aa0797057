import { describe, expect, it } from 'vitest'
import { accountLinksHtml } from './account-links-html'

describe('the places of an account in the header', () => {
  it('are plain links for somebody unknown', () => {
    const html = accountLinksHtml(null, '/')
    expect(html).toContain('href="/sign-in"')
    expect(html).toContain('href="/sign-up"')
    expect(html).toContain('href="/account"')
    expect(html).not.toContain('<form')
  })

  it('stay the same for a visitor who has no account, so that nothing moves', () => {
    expect(accountLinksHtml({ username: null }, '/')).toBe(accountLinksHtml(null, '/'))
  })

  it('name the reader, what is new, and the way out', () => {
    const html = accountLinksHtml({ username: 'dana', level: 'new', unread: 2 }, '/')
    expect(html).toContain('dana (2 new notices)')
    expect(html).toContain('Sign out')
    expect(html).not.toContain('href="/review"')
  })

  it('lead reviewers to their queue', () => {
    expect(accountLinksHtml({ username: 'ria', level: 'reviewer' }, '/')).toContain('/review')
  })

  it('leave the way out to a page that has its own', () => {
    expect(accountLinksHtml({ username: 'dana' }, '/account')).not.toContain('<form')
  })

  it('write a name as text, whatever it is made of', () => {
    const html = accountLinksHtml({ username: '"><img src=x onerror=alert(1)>' }, '/')
    expect(html).not.toContain('<img')
    expect(html).not.toContain('""')
  })

  it('offer the page in the language that the reader likes better', () => {
    const html = accountLinksHtml(null, '/dramas/run-on', ['ko-KR', 'en'])
    expect(html).toContain('<a href="/ko/dramas/run-on" hreflang="ko" lang="ko"')
    expect(accountLinksHtml(null, '/dramas/run-on', ['en-GB', 'ko'])).not.toContain('hreflang')
    expect(accountLinksHtml(null, '/dramas/run-on', ['de'])).not.toContain('hreflang')
  })
})
