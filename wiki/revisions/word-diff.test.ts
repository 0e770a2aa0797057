import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, type DiffSegment } from './word-diff'

const without = (segments: DiffSegment[], change: DiffSegment['change']) =>
  segments
    .filter((segment) => segment.change !== change)
    .map((segment) => segment.text)
    .join('')

/** `same [removed] {added}` */
const shown = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ text, change }) =>
      change === 'same' ? text : change === 'added' ? `{${text}}` : `[${text}]`,
    )
    .join('')

describe('the difference of words', () => {
  it('is by words in running text, Korean too', () => {
    expect(shown('He plays a student.', 'He plays an art student.')).toBe(
      'He plays [a]{an} {art }student.',
    )
    expect(shown('강태오는 이영화 역을 맡았다.', '강태오는 이영화 역을 연기했다.')).toBe(
      '강태오는 이영화 역을 [맡았다]{연기했다}.',
    )
  })

  it("reads as one stretch where one word after the other took another's place", () => {
    expect(shown('A working title', 'Run Anew')).toBe('[A working title]{Run Anew}')
    expect(shown('He met her there today', 'He saw him here today')).toBe(
      'He [met her there]{saw him here} today',
    )
    expect(shown('one\ntwo', 'three\nfour')).toBe('[one]{three}\n[two]{four}')
  })

  it('is by letters in a short text without spaces', () => {
    expect(shown('강태호', '강태오')).toBe('강태[호]{오}')
    expect(shown('2021-01-24', '2021-01-25')).toBe('2021-01-2[4]{5}')
    expect(shown('😀a', '😁a')).toBe('[😀]{😁}a')
  })

  it('says nothing of equal texts, and all of one that is new or gone', () => {
    expect(diffWords('a b', 'a b')).toEqual([{ text: 'a b', change: 'same' }])
    expect(diffWords('', 'a b')).toEqual([{ text: 'a b', change: 'added' }])
    expect(diffWords('a b', '')).toEqual([{ text: 'a b', change: 'removed' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('gives back both texts, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '가', '.', '\ud83d\ude00') }),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after)
        expect(without(segments, 'added')).toBe(before)
        expect(without(segments, 'removed')).toBe(after)
        for (const [index, segment] of segments.entries()) {
          expect(segment.text).not.toBe('')
          expect(segments[index + 1]?.change).not.toBe(segment.change)
        }
      }),
    )
  })

  it('stays quick when long texts share little', () => {
    const words = (seed: number) =>
      Array.from({ length: 20_000 }, (_, i) => `${(i * seed) % 7919}${i % 40 ? ' ' : '\n\n'}`)
    const [before, after] = [words(31).join(''), words(57).join('')]
    const start = performance.now()
    const segments = diffWords(before, after)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(without(segments, 'added')).toBe(before)
    expect(without(segments, 'removed')).toBe(after)
  })

  it('still finds one changed word among many changed paragraphs', () => {
    const paragraph = (i: number, word: string) => `Paragraph ${i} says ${word} and no more.`
    const text = (word: string) =>
      Array.from({ length: 300 }, (_, i) => paragraph(i, `${word}${i}`)).join('\n\n')
    const segments = diffWords(text('before'), text('after'))
    expect(without(segments, 'added')).toBe(text('before'))
    expect(segments.find((segment) => segment.change === 'removed')?.text).toBe('before0')
  })
})
