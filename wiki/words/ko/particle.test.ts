import { describe, expect, it } from 'vitest'
import { withParticle } from './particle'

describe('A particle', () => {
  it('fits the last sound of a name in Hangul', () => {
    expect(withParticle('강태오', '을/를')).toBe('강태오를')
    expect(withParticle('신세경', '이/가')).toBe('신세경이')
    expect(withParticle('서울', '으로/로')).toBe('서울로')
    expect(withParticle('런 온', '은/는')).toBe('런 온은')
  })

  it('fits a number as it is read in Korean', () => {
    const withTopic = Array.from({ length: 11 }, (_, number) => withParticle(`${number}`, '은/는'))
    expect(withTopic.join(' ')).toBe('0은 1은 2는 3은 4는 5는 6은 7은 8은 9는 10은')
    expect(withParticle('1', '으로/로')).toBe('1로')
    expect(withParticle('2020', '으로/로')).toBe('2020으로')
    expect(withParticle('1,000', '이/가')).toBe('1,000이')
  })

  it('fits capitals as they are read letter by letter', () => {
    expect(withParticle('JTBC', '은/는')).toBe('JTBC는')
    expect(withParticle('tvN', '은/는')).toBe('tvN은')
    expect(withParticle('SBS FiL', '으로/로')).toBe('SBS FiL로')
    expect(withParticle('ENA', '이/가')).toBe('ENA가')
  })

  it('fits a Latin word as it is written down in Hangul', () => {
    expect(withParticle('Run On', '을/를')).toBe('Run On을')
    expect(withParticle('Kang Tae-oh', '을/를')).toBe('Kang Tae-oh를')
    expect(withParticle('Shin Se-kyung', '이/가')).toBe('Shin Se-kyung이')
    expect(withParticle('Seoul', '으로/로')).toBe('Seoul로')
    expect(withParticle('Ahn Eun-jin', '으로/로')).toBe('Ahn Eun-jin으로')
    expect(withParticle('Park Seo-seok', '와/과')).toBe('Park Seo-seok과')
    expect(withParticle('Netflix', '와/과')).toBe('Netflix와')
    expect(withParticle('Cafe é', '이/가')).toBe('Cafe é가')
  })

  it('does not regard closing marks, blanks and brackets', () => {
    expect(withParticle('“샤이닝”', '을/를')).toBe('“샤이닝”을')
    expect(withParticle('런 온 (2020)', '은/는')).toBe('런 온 (2020)은')
    expect(withParticle('What’s Wrong?', '을/를')).toBe('What’s Wrong?을')
  })

  it('stands behind whatever has no sound too', () => {
    expect(withParticle('…', '이/가')).toBe('…가')
    expect(withParticle('', '이/가')).toBe('가')
    expect(withParticle('愛', '이/가')).toBe('愛가')
  })
})
