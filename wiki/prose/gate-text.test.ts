import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateProse } from './gate-prose'
import { parseProse } from './parse-prose'
import { plainText } from './plain-text'
import type { ProseTree } from './tree'
import { gateText } from './gate-text'

describe('gating a text', () => {
  it('takes out the blocks that are not known yet and keeps what stands around them', () => {
    const text = 'Before.\n\n:::spoiler 9\nHe leaves.\n:::\n\nAfter.'
    const shown = gateText(text, (episode) => episode <= 8)
    expect(shown.text).not.toContain('leaves')
    expect(shown.text).toContain('Before.')
    expect(shown.text).toContain('After.')
    expect(shown.episodes).toEqual([9])
  })

  it('leaves a text alone of which everything is known', () => {
    const text = ':::spoiler 2\nA.\n:::\n:::\n'
    expect(gateText(text, () => true)).toEqual({ text, episodes: [] })
  })

  it('keeps apart what an empty block stood between', () => {
    const text = 'One.\n:::spoiler 7\n:::\nTwo.\n:::spoiler 7\nHe leaves.'
    expect(gateText(text, () => false)).toEqual({ text: 'One.\n\nTwo.', episodes: [7] })
  })

  it('leaves exactly what gating the parsed prose leaves', () => {
    const line = fc.constantFrom(
      'a',
      ':::spoiler 3',
      ':::spoiler 7',
      ':::',
      '',
      '- b',
      '> c',
      '```',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.nat(9), (lines, watched) => {
        const text = lines.join('\n')
        const isKnown = (episode: number) => episode <= watched
        const gated = gateProse(parseProse(text), isKnown)
        const shielded = gateProse(parseProse(gateText(text, isKnown).text), isKnown)
        expect(shielded.heldBack).toBe(0)
        const words = (tree: ProseTree) =>
          plainText(tree, Infinity, { withSpoilers: true }).replace(/\s/g, '')
        expect(words(shielded.tree)).toBe(words(gated.tree))
      }),
      // The marks have to fall into a few places for most mistakes to show.
      { numRuns: 1000 },
    )
  })
})
