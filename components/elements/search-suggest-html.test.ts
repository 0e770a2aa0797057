import { describe, expect, it } from 'vitest'
import { suggestionsHtml } from './search-suggest-html'

describe('the lines under the search field', () => {
  it('name the entry in both scripts, the name that fits, and what tells it apart', () => {
    const html = suggestionsHtml([
      {
        name: 'Sooyoung',
        beside: '수영',
        matched: '최수영',
        detail: 'Person · 1990',
        path: '/people/sooyoung',
      },
    ])
    expect(html).toContain('role="option"')
    expect(html).toContain('<span lang="ko">수영</span>')
    expect(html).toContain('<span lang="ko">최수영</span>')
    expect(html).toContain('Person · 1990')
    expect(html).toContain('data-path="/people/sooyoung"')
  })

  it('take every name as text', () => {
    const bad = '"><img src=x onerror=alert(1)>'
    const html = suggestionsHtml([{ name: bad, matched: bad, detail: bad, path: bad }])
    expect(html).not.toContain('<img')
  })
})
