import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { kindOf } from '@/wiki/kinds/registry'
import { listChangedEntries } from '@/wiki/revisions/changed-entries'
import { differenceBetween } from '@/wiki/revisions/difference'
import type { Document, Row } from '@/wiki/revisions/document'
import { ChangeList } from './change-list'

const DAN_AH = '01HZZZZZZZZZZZZZZZZZZZZZZ1'
const SOOYOUNG = '01HZZZZZZZZZZZZZZZZZZZZZZ2'
const YOUNG_HWA = '01HZZZZZZZZZZZZZZZZZZZZZZ3'
const RUN_ON = '01HZZZZZZZZZZZZZZZZZZZZZZ4'
const entries = {
  [DAN_AH]: { path: '/dramas/run-on/characters/seo-dan-ah', name: 'Seo Dan Ah' },
  [SOOYOUNG]: { path: '/people/sooyoung', name: 'Sooyoung' },
  [RUN_ON]: { path: '/dramas/run-on', name: 'Run On' },
}

const drama = (fields: Record<string, Row[]>): Document => ({ kind: 'drama', fields })
const titles = [{ id: 'title', text: 'Run On', language: 'en', type: 'official' }]
const cast = [
  { id: 'cast-1', character: { entry: DAN_AH }, person: { entry: SOOYOUNG }, role: 'main' },
  { id: 'cast-2', character: { entry: YOUNG_HWA, as: 'Young Hwa' } },
]

function drawn(before: Document | null, after: Document | null): string {
  const kind = kindOf('drama')
  const changes = differenceBetween(before, after, Object.keys(kind.fields))
  return renderToStaticMarkup(
    <ChangeList kind={kind} changes={changes} entries={entries} documents={[before, after]} />,
  )
}

/** What is read of it: no tags, single spaces. */
const read = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('the list of changes', () => {
  it('shows a new entry field by field, with labels for names and choices', () => {
    const markup = drawn(null, drama({ cast, titles }))
    expect(read(markup)).toMatch(/^Titles Added Title Run On Language English Type Official/)
    expect(read(markup)).toContain('Cast Added Character Seo Dan Ah Played by Sooyoung Part')
    expect(markup).toContain('<a href="/people/sooyoung">Sooyoung</a>')
    expect(markup.match(/<h3[ >]/g)).toHaveLength(2)
  })

  it('does not name an entry that it may not name', () => {
    const text = read(drawn(null, drama({ cast })))
    expect(text).toContain('an entry that is not shown here (shown as “Young Hwa”)')
  })

  it('marks words within a text and whole values of other columns', () => {
    const before = drama({ titles, format: [{ id: 'format', value: 'miniseries' }] })
    const after = drama({
      titles: [{ id: 'title', text: 'Run On Again', language: 'en', type: 'working' }],
      format: [{ id: 'format', value: 'weekend' }],
    })
    const markup = drawn(before, after)
    expect(markup).toContain('Run On<ins><span class="sr-only"> added: </span> Again')
    expect(read(markup)).toContain('Type removed: Official end added: Working')
    expect(read(markup)).toContain('Changed Run On Again')
    expect(markup).not.toContain('Language')
  })

  it('tells a removed, an emptied and a filled value apart', () => {
    const before = drama({ cast, titles })
    const emptied = { id: 'cast-1', character: { entry: DAN_AH }, creditedAs: 'Choi Soo-young' }
    const markup = drawn(before, drama({ cast: [emptied] }))
    expect(read(markup)).toContain('Titles Removed Title Run On')
    expect(markup).toMatch(/<del>.*Run On.*<\/del>/)
    expect(read(markup)).toContain('Played by removed: Sooyoung end Part removed:')
    expect(read(markup)).toContain('Credited as added: Choi Soo-young end')
  })

  it('shows moved rows by name', () => {
    const text = read(drawn(drama({ cast }), drama({ cast: [...cast].reverse() })))
    expect(text).toContain('Moved Seo Dan Ah · Sooyoung')
  })

  it('says from when a row is known', () => {
    const gated = [{ ...titles[0], id: 'title', knownFrom: { drama: RUN_ON, episode: 9 } }]
    const text = read(drawn(drama({ titles }), drama({ titles: gated })))
    expect(text).toBe('Titles Changed Run On · English Known added: from episode 9 of Run On end')
  })

  it('names the fact that a citation is of', () => {
    const citations = [
      { id: 'c1', of: 'cast-1', column: 'person', source: { entry: SOOYOUNG }, quote: 'plays her' },
      { id: 'c2', of: 'gone', source: { entry: SOOYOUNG } },
    ]
    const text = read(drawn(drama({ cast }), drama({ cast, citations })))
    expect(text).toContain('Fact Cast: Seo Dan Ah · Sooyoung Part of the fact Played by Source')
    expect(text).toContain('Fact a fact of this page')
  })

  it('shows prose as it was typed, and leaves long unchanged text out', () => {
    const synopsis = (end: string) => [
      { id: 's', language: 'en', text: `Start. ${'And so on. '.repeat(60)}${end}` },
    ]
    const text = read(
      drawn(drama({ synopsis: synopsis('*x* <b>') }), drama({ synopsis: synopsis('y') })),
    )
    expect(text).toContain('… unchanged text left out')
    expect(text).toContain('&lt;b&gt;')
    expect(text.length).toBeLessThan(300)
  })

  it('shows fields and columns that the kind no longer declares', () => {
    const old = drama({ gone: [{ id: 'g', was: 'this' }] })
    expect(read(drawn(old, drama({ titles })))).toContain('gone Removed was &quot;this&quot;')
  })

  it('says so when nothing is different', () => {
    expect(read(drawn(drama({ titles }), drama({ titles })))).toBe('Nothing is different.')
  })

  it('names the entries that it needs to know', () => {
    const gated = [{ ...titles[0], id: 'title', knownFrom: { drama: RUN_ON, episode: 9 } }]
    const changes = differenceBetween(drama({ cast }), drama({ titles: gated }))
    expect(listChangedEntries(changes).sort()).toEqual([DAN_AH, SOOYOUNG, YOUNG_HWA, RUN_ON])
  })
})
