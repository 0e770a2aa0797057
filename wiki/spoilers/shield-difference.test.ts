import { describe, expect, it } from 'vitest'
import { kindOf } from '../kinds/registry'
import type { Document, Row } from '../revisions/document'
import { EVERYTHING_WATCHED, LAST_EPISODE, NOTHING_WATCHED, type Progress } from './progress'
import { shieldDifference } from './shield-difference'

const DRAMA = '01EWTM10000000000000000001'
const drama = kindOf('drama')

const document = (fields: Record<string, Row[]>): Document => ({
  kind: 'drama',
  fields: { titles: [{ id: 'title', text: 'Run On' }], ...fields },
})
const synopsis = (text: string, more: Partial<Row> = {}): Row[] => [
  { id: 'synopsis-en', language: 'en', text, ...more },
]
const from = (episode: number) => ({ knownFrom: { drama: DRAMA, episode } })

function shield(
  before: Document | null,
  after: Document | null,
  progress: Progress = NOTHING_WATCHED,
  head: Document | null = after,
) {
  return shieldDifference(drama, { before, after, head }, DRAMA, progress)
}

describe('The difference that a reader is shown', () => {
  it('is whole for who has seen everything', () => {
    const after = document({ synopsis: synopsis('They part.', from(9)) })
    const { shown, held } = shield(document({}), after, EVERYTHING_WATCHED)
    expect(shown.map(({ field }) => field)).toEqual(['synopsis'])
    expect(held).toEqual([])
  })

  it('holds a gated row back until its episode', () => {
    const after = document({ synopsis: synopsis('They part.', from(9)) })
    const { shown, held } = shield(document({}), after)
    expect(shown).toEqual([])
    expect(held).toEqual([{ drama: DRAMA, episode: 9 }])
    expect(shield(document({}), after, { dramas: { [DRAMA]: 9 }, others: 0 }).held).toEqual([])
  })

  it('holds a row back that was gated only afterwards, on either side of the comparison or in the head', () => {
    const open = document({ synopsis: synopsis('They part.') })
    const gated = document({ synopsis: synopsis('They part.', from(9)) })
    expect(shield(document({}), open, NOTHING_WATCHED, gated).shown).toEqual([])
    expect(shield(open, gated).shown).toEqual([])
    expect(shield(gated, open).shown).toEqual([])
  })

  it('holds back the citations of what it holds back', () => {
    const cited = { id: 'cite-1', of: 'synopsis-en', quote: 'they part in tears' }
    const after = document({ synopsis: synopsis('They part.', from(9)), citations: [cited] })
    expect(shield(document({}), after).shown).toEqual([])
    const allSpoiler = document({
      synopsis: synopsis(':::spoiler 9\nThey part.\n:::'),
      citations: [cited],
    })
    expect(JSON.stringify(shield(document({}), allSpoiler).shown)).not.toContain('tears')
  })

  it('leaves spoiler blocks out of running text, and a change of nothing else altogether', () => {
    const text = (open: string, hidden: string) =>
      document({ synopsis: synopsis(`${open}\n\n:::spoiler 9\n${hidden}\n:::`) })
    const both = shield(text('They meet.', 'They part.'), text('They run.', 'They meet again.'))
    expect(JSON.stringify(both.shown)).not.toContain('again')
    expect(JSON.stringify(both.shown)).not.toContain('part')
    expect(both.shown[0]?.after?.text).toBe('They run.')
    expect(both.held.length).toBeGreaterThan(0)
    const hidden = shield(text('They meet.', 'They part.'), text('They meet.', 'They marry.'))
    expect(hidden.shown).toEqual([])
    expect(hidden.held).toContainEqual({ drama: DRAMA, episode: 9 })
  })

  it('shows nothing of an entry that the reader may not know of', () => {
    const moment: Document = {
      kind: 'moment',
      fields: {
        address: [{ id: 'address', segment: 'ab12', parent: { entry: DRAMA } }],
        title: [{ id: 'title', value: 'The kiss' }],
      },
    }
    const states = { before: null, after: moment, head: moment }
    const result = shieldDifference(kindOf('moment'), states, DRAMA, NOTHING_WATCHED)
    expect(result.isHidden).toBe(true)
    expect(result.shown).toEqual([])
    expect(result.held).toContainEqual({ drama: DRAMA, episode: LAST_EPISODE })
  })
})
