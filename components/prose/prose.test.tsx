import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { parseProse } from '@/wiki/prose/parse-prose'
import { readLanguageFrom } from '@/wiki/words/language'
import type { LinkedEntry } from './entry-link'
import { Prose } from './prose'

const entries: Record<string, LinkedEntry> = {
  '/people/kang-tae-oh': {
    path: '/people/kang-tae-oh',
    name: { latin: 'Kang Tae Oh', hangul: '강태오' },
  },
  '/people/old-path': { path: '/people/new-path', name: 'Moved' },
  '/people/mi-ju': { path: '/people/mi-ju', name: { latin: '오미주' } },
  '/sources/report': { path: '/sources/report', name: 'A report' },
  '/dramas/gone': { path: '/dramas/gone', name: 'Gone', status: 'deleted' },
}
const drawn = (text: string) =>
  renderToStaticMarkup(<Prose tree={parseProse(text)} entries={entries} />)

describe('the drawing of prose', () => {
  afterEach(() => readLanguageFrom(() => undefined))

  it('is plain markup', () => {
    expect(drawn('## A\n\nb *c* **d** `e`\\\nf\n\n> g\n\n---')).toBe(
      '<div class="prose"><h3>A</h3><p>b <em>c</em> <strong>d</strong> <code>e</code><br/>f</p>' +
        '<blockquote><p>g</p></blockquote><hr/></div>',
    )
    expect(drawn('2. a\n   - b\n3. c\n\n   d')).toBe(
      '<div class="prose"><ol start="2"><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol></div>',
    )
  })

  it('links to entries where they stand today', () => {
    expect(
      drawn('[[/people/old-path]] [[/people/kang-tae-oh|Tae Oh]] [[/people/mi-ju]]'),
    ).toContain(
      '<a href="/people/new-path">Moved</a> <a href="/people/kang-tae-oh">Tae Oh</a> ' +
        '<a href="/people/mi-ju"><span lang="ko">오미주</span></a>',
    )
  })

  it('names an entry in the language of the text around the link, not in that of the page', () => {
    const tree = parseProse('[[/people/kang-tae-oh]]')
    expect(renderToStaticMarkup(<Prose tree={tree} entries={entries} lang="ko" />)).toContain(
      '<a href="/people/kang-tae-oh"><span lang="ko">강태오</span></a>',
    )
    readLanguageFrom(() => 'ko')
    expect(renderToStaticMarkup(<Prose tree={tree} entries={entries} lang="en" />)).toContain(
      '<a href="/ko/people/kang-tae-oh">Kang Tae Oh</a>',
    )
  })

  it('draws what is missing as a red link to its form', () => {
    const markup = drawn('[[/people/no-one|No & One]] [[/dramas/none]]')
    expect(markup).toContain('href="/new/person?path=%2Fpeople%2Fno-one&amp;label=No+%26+One"')
    expect(markup).toContain('class="red-link"')
    expect(markup).toContain(
      'No &amp; One<span class="sr-only"> (not written yet: add this person)',
    )
    expect(markup).toContain('href="/new/drama?path=%2Fdramas%2Fnone"')
  })

  it('leads to the page of what was deleted, and says so', () => {
    expect(drawn('[[/dramas/gone]]')).toContain(
      '<a href="/dramas/gone" class="red-link">Gone<span class="sr-only"> (deleted)</span></a>',
    )
  })

  it('links to nothing where no entry can be', () => {
    expect(drawn('[[/sign-out/now|Click]]')).toBe(
      '<div class="prose"><p><span>Click</span></p></div>',
    )
    expect(drawn('[[/constructor/prototype]]')).not.toContain('<a')
  })

  it('marks links out of the wiki', () => {
    expect(drawn('[a](https://b.example)')).toContain(
      '<a href="https://b.example/" rel="nofollow ugc noopener">a</a>',
    )
  })

  it('numbers sources in the order in which they are cited', () => {
    const markup = drawn('a[^/sources/report] b[^/sources/other] c[^/sources/report]')
    expect(markup.match(/\[\d\]/g)).toEqual(['[1]', '[2]', '[1]'])
    expect(markup).toContain('aria-label="Source 1: A report"')
    expect(markup).toContain('href="/new/source?path=%2Fsources%2Fother"')
  })

  it('says from which episode a spoiler is known', () => {
    expect(drawn(':::spoiler 9\na\n:::')).toContain('<p class="label">From episode 9</p><p>a</p>')
    expect(drawn(':::spoiler\na')).toContain('From the last episode')
  })

  it('never lets markup through', () => {
    expect(drawn('<img src=x onerror=alert(1)> <script>alert(1)</script>')).not.toMatch(
      /<(img|scr)/,
    )
  })
})
