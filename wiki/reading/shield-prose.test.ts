import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../kinds/registry'
import { gateProse } from '../prose/gate-prose'
import { parseProse } from '../prose/parse-prose'
import { plainText } from '../prose/plain-text'
import type { ProseTree } from '../prose/tree'
import type { Document } from '../revisions/document'
import { EVERYTHING_WATCHED, NOTHING_WATCHED } from '../spoilers/progress'
import { shieldProse, shieldText } from './shield-prose'

const DRAMA = '01ARZ3NDEKTSV4RRFFQ69G5FAV'

describe('Shielding a text', () => {
  it('takes out the blocks that are not known yet and keeps what stands around them', () => {
    const text = 'Before.\n\n:::spoiler 9\nHe leaves.\n:::\n\nAfter.'
    const shown = shieldText(text, (episode) => episode <= 8)
    expect(shown.text).not.toContain('leaves')
    expect(shown.text).toContain('Before.')
    expect(shown.text).toContain('After.')
    expect(shown.episodes).toEqual([9])
  })

  it('leaves a text alone of which everything is known', () => {
    const text = ':::spoiler 2\nA.\n:::\n:::\n'
    expect(shieldText(text, () => true)).toEqual({ text, episodes: [] })
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
        const shielded = gateProse(parseProse(shieldText(text, isKnown).text), isKnown)
        expect(shielded.heldBack).toBe(0)
        const words = (tree: ProseTree) =>
          plainText(tree, Infinity, { withSpoilers: true }).replace(/\s/g, '')
        expect(words(shielded.tree)).toBe(words(gated.tree))
      }),
    )
  })
})

describe('Shielding the prose of a document', () => {
  const document: Document = {
    kind: 'drama',
    fields: {
      synopsis: [
        { id: 'a', language: 'en', text: 'Safe.\n\n:::spoiler 5\nSECRET\n:::' },
        { id: 'b', language: 'ko', text: ':::spoiler\nSECRET\n:::' },
      ],
      citations: [{ id: 'c', of: 'b', source: { entry: DRAMA } }],
    },
  }

  it('holds back what the drama has not shown yet, and rows of which nothing is left', () => {
    const { document: shown, held } = shieldProse(kindOf('drama'), document, DRAMA, NOTHING_WATCHED)
    expect(JSON.stringify(shown)).not.toContain('SECRET')
    expect(shown.fields.synopsis?.map((row) => row.id)).toEqual(['a'])
    expect(shown.fields.citations).toEqual([])
    expect(held.map((gate) => gate.episode)).toEqual([5, 9999])
  })

  it('shows all of it to who sees everything', () => {
    const { document: shown } = shieldProse(kindOf('drama'), document, DRAMA, EVERYTHING_WATCHED)
    expect(shown).toEqual(document)
  })
})
