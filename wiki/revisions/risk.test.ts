import { describe, expect, it } from 'vitest'
import type { Document, Row } from './document'
import { isRenamed, riskOf, standsAlike } from './risk'

const title = (text: string, more: Partial<Row> = {}): Row => ({
  id: 'title-main',
  text,
  language: 'en',
  isMain: true,
  ...more,
})
const hangul: Row = { id: 'title-ko', text: '런 온', language: 'ko', isMain: true }
const other: Row = { id: 'title-other', text: 'On the Run', language: 'en' }

const drama = (...titles: Row[]): Document => ({
  kind: 'drama',
  fields: { address: [{ id: 'address', segment: 'run-on' }], titles },
})

describe('who an entry is', () => {
  it.each([
    [
      'another Korean name',
      drama(title('Run On'), hangul),
      drama(title('Run On'), { ...hangul, text: '걷기' }),
    ],
    ['another name', drama(title('Run On'), hangul), drama(title('Walk On'), hangul)],
    [
      'a new main title over the old one',
      drama(title('Run On')),
      drama({ ...title('Run On'), isMain: false }, title('Go', { id: 'new' })),
    ],
  ])('changes with %s, which is destructive', (_, before, after) => {
    expect(isRenamed(before, after)).toBe(true)
    expect(riskOf(before, after)).toBe('destructive')
    expect(standsAlike(before, after)).toBe(false)
  })

  it.each([
    ['one of two names taken away', drama(title('Run On'), hangul), drama(title('Run On'))],
    ['another way of writing it', drama(title('Run On')), drama(title('run-on'))],
    ['a Korean name beside it', drama(title('Run On')), drama(title('Run On'), hangul)],
    ['a Latin name beside a Korean one', drama(hangul), drama(hangul, title('Run On'))],
    [
      'another title corrected',
      drama(title('Run On'), other),
      drama(title('Run On'), { ...other, text: 'Running' }),
    ],
  ])('stays with %s', (_, before, after) => {
    expect(isRenamed(before, after)).toBe(false)
    expect(riskOf(before, after)).not.toBe('destructive')
    expect(standsAlike(before, after)).toBe(true)
  })

  it('is no name where entries are called by a number or by what they say', () => {
    const source = (value: string): Document => ({
      kind: 'source',
      fields: { address: [{ id: 'address', segment: 'a' }], title: [{ id: 'title', value }] },
    })
    expect(riskOf(source('A review'), source('An interview'))).toBe('overwrite')
  })

  it('is not there yet in what is new', () => {
    expect(riskOf(null, drama(title('Run On')))).toBe('addition')
  })
})
