import { describe, expect, it } from 'vitest'
import type { Document, Row } from './document'
import { mergeDocuments } from './merge'

const drama = (fields: Record<string, Row[]>): Document => ({ kind: 'drama', fields })
const title = (id: string, text: string, more: Partial<Row> = {}): Row => ({ id, text, ...more })

describe('the three-way merge', () => {
  it('keeps both when two people change different columns of one row', () => {
    const base = drama({ titles: [title('t', 'Run On')] })
    const theirs = drama({ titles: [title('t', 'Run On', { language: 'en' })] })
    const yours = drama({ titles: [title('t', 'Run on')] })
    const { document, conflicts } = mergeDocuments(base, theirs, yours)
    expect(conflicts).toEqual([])
    expect(document.fields.titles).toEqual([title('t', 'Run on', { language: 'en' })])
  })

  it('shows a conflict when two people give one column different values, and keeps the head meanwhile', () => {
    const base = drama({ titles: [title('t', 'Run On')] })
    const theirs = drama({ titles: [title('t', 'Run On!')] })
    const yours = drama({ titles: [title('t', 'Run on')] })
    const { document, conflicts } = mergeDocuments(base, theirs, yours)
    expect(conflicts).toEqual([
      {
        type: 'column',
        field: 'titles',
        id: 't',
        column: 'text',
        base: 'Run On',
        theirs: 'Run On!',
        yours: 'Run on',
      },
    ])
    expect(document.fields.titles).toEqual(theirs.fields.titles)
  })

  it('shows a conflict when one deletes what another edits, in either direction', () => {
    const base = drama({ titles: [title('t', 'Run On')] })
    const gone = drama({})
    const edited = drama({ titles: [title('t', 'Run on')] })
    expect(mergeDocuments(base, gone, edited).conflicts).toMatchObject([{ type: 'row', id: 't' }])
    const other = mergeDocuments(base, edited, gone)
    expect(other.conflicts).toMatchObject([{ type: 'row', id: 't' }])
    expect(other.document.fields.titles).toEqual(edited.fields.titles)
  })

  it('shows a conflict when two people fill the same empty one-valued field differently', () => {
    const theirs = drama({ status: [{ id: 'status', value: 'airing' }] })
    const yours = drama({ status: [{ id: 'status', value: 'ended' }] })
    expect(mergeDocuments(drama({}), theirs, yours).conflicts).toHaveLength(1)
  })

  it('joins and removes members of a set without a conflict', () => {
    const set = (...keys: string[]) =>
      drama({ genres: keys.map((key) => ({ id: `genres-${key}`, value: key })) })
    const { document, conflicts } = mergeDocuments(
      set('romance', 'comedy'),
      set('romance', 'comedy', 'sports'),
      set('romance', 'melodrama'),
    )
    expect(conflicts).toEqual([])
    expect(document.fields.genres?.map((row) => row.value)).toEqual(
      expect.arrayContaining(['romance', 'melodrama', 'sports']),
    )
    expect(document.fields.genres).toHaveLength(3)
  })

  it('takes the order of the only side that reordered, with the rows that the other added', () => {
    const cast = (...ids: string[]) => drama({ cast: ids.map((id) => ({ id, creditedAs: id })) })
    const { document, conflicts } = mergeDocuments(
      cast('a', 'b', 'c'),
      cast('a', 'b', 'c', 'd'),
      cast('c', 'a', 'b'),
    )
    expect(conflicts).toEqual([])
    expect(document.fields.cast?.map((row) => row.id)).toEqual(['c', 'a', 'b', 'd'])
  })

  it('shows a conflict when both sides reorder differently', () => {
    const cast = (...ids: string[]) => drama({ cast: ids.map((id) => ({ id, creditedAs: id })) })
    const merge = mergeDocuments(cast('a', 'b', 'c'), cast('b', 'a', 'c'), cast('c', 'a', 'b'))
    expect(merge.conflicts).toMatchObject([{ type: 'order', field: 'cast' }])
  })

  it('merges running text paragraph by paragraph, without markers', () => {
    const text = (...paragraphs: string[]) =>
      drama({ synopsis: [{ id: 's', language: 'en', text: paragraphs.join('\n\n') }] })
    const clean = mergeDocuments(
      text('one', 'two', 'three'),
      text('ONE', 'two', 'three'),
      text('one', 'two', 'THREE'),
    )
    expect(clean.conflicts).toEqual([])
    expect(clean.document.fields.synopsis?.[0]?.text).toBe('ONE\n\ntwo\n\nTHREE')
    const clash = mergeDocuments(text('one', 'two'), text('ONE', 'two'), text('1', 'two'))
    expect(clash.conflicts).toHaveLength(1)
    expect(clash.document.fields.synopsis?.[0]?.text).toBe('ONE\n\ntwo')
  })

  it('keeps a gate that only one side changed', () => {
    const gate = { drama: '01ARZ3NDEKTSV4RRFFQ69G5FAV', episode: 9 }
    const base = drama({ titles: [title('t', 'Run On')] })
    const gated = drama({ titles: [title('t', 'Run On', { knownFrom: gate })] })
    const edited = drama({ titles: [title('t', 'Run on')] })
    expect(mergeDocuments(base, gated, edited).document.fields.titles).toEqual([
      title('t', 'Run on', { knownFrom: gate }),
    ])
  })

  it('takes a new source for a change of its fact: who deletes the fact hears of it, in either direction', () => {
    const fact = title('t', 'Run On')
    const cited = { citations: [{ id: 'c', of: 't', quote: 'So it says.' }] }
    const base = drama({ titles: [fact] })
    const gone = drama({})
    const sourced = drama({ titles: [fact], ...cited })
    expect(mergeDocuments(base, gone, sourced).conflicts).toEqual([
      { type: 'row', field: 'titles', id: 't', base: fact, theirs: undefined, yours: fact },
    ])
    const other = mergeDocuments(base, sourced, gone)
    expect(other.conflicts).toMatchObject([{ type: 'row', id: 't', theirs: fact }])
    expect(other.document).toEqual(sourced)
  })

  it('lets a fact go with a source that stood beside it when it was deleted', () => {
    const fact = title('t', 'Run On')
    const base = drama({ titles: [fact], citations: [{ id: 'c', of: 't', quote: 'So it says.' }] })
    expect(mergeDocuments(base, base, drama({})).conflicts).toEqual([])
    expect(mergeDocuments(base, drama({}), base).conflicts).toEqual([])
  })
})
