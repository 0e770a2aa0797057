import { describe, expect, it } from 'vitest'
import { withoutParticles } from './particles'

describe('A name copied from a sentence', () => {
  it.each([
    ['강태오는', ['강태오']],
    ['강태오가', ['강태오']],
    ['신세경을', ['신세경']],
    ['신세경과', ['신세경']],
    ['런온의', ['런온']],
    ['런온에서', ['런온']],
    ['수영이는', ['수영이', '수영']],
    ['강태오님은', ['강태오님', '강태오']],
    ['임시완씨', ['임시완']],
  ])('loses what hangs on it: %s', (text, names) => {
    expect(withoutParticles(text)).toEqual(names)
  })

  it('keeps an ending that no particle has behind such a syllable', () => {
    expect(withoutParticles('신세경는')).toEqual([])
    expect(withoutParticles('강태오을')).toEqual([])
  })

  it.each(['', '는', '오는', 'taeoh', '강태오', 'ㄱㅌㅇ'])('leaves %j alone', (text) => {
    expect(withoutParticles(text)).toEqual([])
  })
})
