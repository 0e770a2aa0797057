import { describe, expect, it } from 'vitest'
import { decimal, episodes, integer, type Column } from '../kinds/column'
import { kindOf } from '../kinds/registry'
import { parseCell } from './parse-cell'

const label = { en: 'A value', ko: '값' }

describe('A typed text', () => {
  const column = (kind: string, field: string, name = 'value') =>
    kindOf(kind).fields[field]?.columns[name] as Column

  it.each([
    [column('drama', 'airedFrom'), '2021.2.3', '2021-02-03'],
    [column('drama', 'airedFrom'), '2021. 2. 3.', '2021-02-03'],
    [column('drama', 'airedFrom'), ' 2021 ', '2021'],
    [column('drama', 'plannedEpisodes'), '１６', 16],
    [column('episode', 'viewership', 'audience'), '1,234,567', 1234567],
    [column('episode', 'viewership', 'percent'), '3.2%', 3.2],
    [column('episode', 'airings', 'plannedTime'), '9:05', '09:05'],
    [column('episode', 'airings', 'plannedTime'), '24:20', '24:20'],
    [column('drama', 'cast', 'episodes'), '1 – 3,7', '1-3, 7'],
  ])('that can only mean one thing is understood', (declared, text, value) => {
    expect(parseCell(declared, { text })).toEqual({ value })
  })

  it.each([
    [column('drama', 'airedFrom'), '2021-02-30', 'date'],
    [column('episode', 'airings', 'broadcastDay'), '2021-02', 'whole-date'],
    [column('drama', 'plannedEpisodes'), 'sixteen', 'not-a-number'],
    [column('drama', 'plannedEpisodes'), '0', 'too-small'],
    [column('episode', 'viewership', 'percent'), '101', 'too-large'],
    [column('episode', 'airings', 'plannedTime'), '30:00', 'time'],
    [column('video', 'url'), 'javascript:alert(1)', 'url'],
    [column('drama', 'titles', 'text'), 'x'.repeat(201), 'too-long'],
    [column('drama', 'status'), 'constructor', 'choice'],
    [column('drama', 'cast', 'person'), 'somebody', 'reference'],
  ])('that cannot be stored is refused with its reason', (declared, text, code) => {
    expect(parseCell(declared, { text })).toMatchObject({ problem: { code } })
  })

  it('refuses what is no value at once, however long it is', () => {
    const blank = ' '.repeat(500_000)
    for (const column of [integer({ label }), decimal({ label }), episodes({ label })])
      for (const text of [`1${blank}x`, `1${blank}-${blank}x`, `1,${blank}%1`])
        expect(parseCell(column, { text })).toHaveProperty('problem')
    expect(parseCell(integer({ label }), { text: '9007199254740993' })).toHaveProperty('problem')
    expect(parseCell(episodes({ label }), { text: '1  -  3 , 7' })).toEqual({ value: '1-3, 7' })
  })
})
