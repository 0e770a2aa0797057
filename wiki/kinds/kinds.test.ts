import { describe, expect, it } from 'vitest'
import type { Document, Row } from '../revisions/document'
import { isSegment, kindOf, listKinds } from './registry'
import type { Column, Label } from './column'
import type { Field, Kind } from './kind'

const declared = listKinds().map((kind) => [kind.name, kind] as const)

function fieldsOf(kind: Kind): [string, Field][] {
  return Object.entries(kind.fields)
}

function columnsOf(kind: Kind): [string, Column][] {
  return fieldsOf(kind).flatMap(([field, { columns }]) =>
    Object.entries(columns).map(([name, column]): [string, Column] => [`${field}.${name}`, column]),
  )
}

/** Every text that a declaration shows to people, with the place where it stands. */
function textsOf(kind: Kind): [string, Label][] {
  const own: [string, Label | undefined][] = [
    ['label', kind.label],
    ['plural', kind.plural],
    ['segment.help', kind.segment.help],
    ...Object.entries(kind.sections),
    ...fieldsOf(kind).flatMap(([name, field]): [string, Label | undefined][] => [
      [name, field.label],
      [`${name} help`, field.help],
    ]),
    ...columnsOf(kind).flatMap(([name, column]): [string, Label | undefined][] => [
      [name, column.label],
      [`${name} help`, column.help],
      ...Object.entries(column.choices ?? {}).map(([key, label]): [string, Label] => [
        `${name} = ${key}`,
        label,
      ]),
    ]),
  ]
  return own.filter((entry): entry is [string, Label] => entry[1] !== undefined)
}

function naming(kindName: string, fields: Document['fields']) {
  return kindOf(kindName).nameOf((field: string): Row[] => fields[field] ?? [])
}

function segment(kindName: string, fields: Document['fields']): string {
  return kindOf(kindName).proposeSegment({ kind: kindName, fields }, () => 'k7p2x9')
}

describe.each(declared)('the kind %s', (_name, kind) => {
  it('says everything in English and in Korean', () => {
    for (const [place, label] of textsOf(kind)) {
      expect(label.en.trim(), `${place} in English`).not.toBe('')
      expect(label.ko.trim(), `${place} in Korean`).not.toBe('')
    }
  })

  it('puts every field into a section that it has, and leaves no section empty', () => {
    const used = fieldsOf(kind).map(([, field]) => field.section)
    expect(new Set(used)).toEqual(new Set(Object.keys(kind.sections)))
  })

  it('gives every field at least one column, and a field with one value no order', () => {
    for (const [name, field] of fieldsOf(kind)) {
      expect(Object.keys(field.columns), name).not.toHaveLength(0)
      expect(field.isSingle && (field.isSet || field.isOrdered), name).toBe(false)
      if (field.isSet) expect(Object.keys(field.columns), name).toEqual(['value'])
    }
  })

  it('names its columns by words that a row keeps for nothing else', () => {
    for (const [name] of columnsOf(kind)) {
      const column = name.split('.')[1]
      expect(column).toMatch(/^[a-z][A-Za-z0-9]*$/)
      expect(['id', 'knownFrom']).not.toContain(column)
    }
  })

  it('points only at kinds that exist', () => {
    const names = listKinds().map((other) => other.name)
    for (const [place, column] of columnsOf(kind)) {
      for (const target of column.kinds ?? []) expect(names, place).toContain(target)
    }
    if (kind.parent) expect(names).toContain(kind.parent)
  })

  it('keeps the keys of its choices short and stable', () => {
    for (const [place, column] of columnsOf(kind)) {
      for (const key of Object.keys(column.choices ?? {})) {
        expect(key, place).toMatch(/^[a-z][A-Za-z0-9]{0,30}$/)
      }
    }
  })

  it('has no name without any row, or one that says nothing', () => {
    const name = kind.nameOf(() => [])
    expect(['', 'A moment', 'Episode']).toContain(name.latin)
  })
})

describe('names', () => {
  it('are the main official English title and the Hangul beside it', () => {
    const titles: Row[] = [
      { id: 'a', text: 'The Story of Nokdu', language: 'en', type: 'alias' },
      { id: 'b', text: 'Joseon Rom-Com – Tale of Nok-du', language: 'en', type: 'literal' },
      { id: 'c', text: '조선로코 - 녹두전', language: 'ko', type: 'official', isMain: true },
      { id: 'd', text: 'The Tale of Nokdu', language: 'en', type: 'official', isMain: true },
    ]
    expect(naming('drama', { titles })).toEqual({
      latin: 'The Tale of Nokdu',
      hangul: '조선로코 - 녹두전',
    })
  })

  it('fall back to Hangul once, not twice', () => {
    const titles: Row[] = [{ id: 'a', text: '런 온', language: 'ko', type: 'official' }]
    expect(naming('drama', { titles })).toEqual({ latin: '런 온' })
  })

  it('of a person are those they work under, with the Hangul of the same name', () => {
    const names: Row[] = [
      { id: 'a', type: 'birth', latin: 'Choi Soo-young', hangul: '최수영' },
      { id: 'b', type: 'stage', latin: 'Sooyoung', hangul: '수영' },
      { id: 'c', type: 'alias', latin: 'Choi Sooyoung' },
    ]
    expect(naming('person', { names })).toEqual({ latin: 'Sooyoung', hangul: '수영' })
  })

  it('of an episode are its number and its title', () => {
    const address: Row[] = [{ id: 'address', segment: '12' }]
    expect(naming('episode', { address })).toEqual({ latin: 'Episode 12', hangul: '12회' })
    const titles: Row[] = [{ id: 'a', text: 'The Starting Line', language: 'en' }]
    expect(naming('episode', { address, titles }).latin).toBe('Episode 12: The Starting Line')
  })

  it('of a video never come from its title that tells', () => {
    const told: Row[] = [{ id: 'gatedTitle', value: 'The kiss' }]
    const type: Row[] = [{ id: 'type', value: 'making' }]
    expect(naming('video', { gatedTitle: told, type })).toEqual({
      latin: 'Making-of',
      hangul: '메이킹',
    })
  })

  it('of a source are its title, or else publisher and date', () => {
    const publisher: Row[] = [{ id: 'publisher', value: 'News' }]
    const publishedOn: Row[] = [{ id: 'publishedOn', value: '2021-01-24' }]
    expect(naming('source', { publisher, publishedOn }).latin).toBe('News, 2021-01-24')
  })
})

describe('proposed segments', () => {
  it('are made of the announced name', () => {
    const late = { drama: '01ARZ3NDEKTSV4RRFFQ69G5FAV', episode: 9 }
    const names: Row[] = [
      { id: 'a', text: 'The Heir', type: 'official', isMain: true, knownFrom: late },
      { id: 'b', text: 'Nam Do Yeong', type: 'official' },
    ]
    expect(segment('character', { names })).toBe('nam-do-yeong')
  })

  it('say nothing about a moment', () => {
    const title: Row[] = [{ id: 'title', value: 'The kiss' }]
    expect(segment('moment', { title })).toBe('k7p2x9')
  })

  it('are left to a person where only a person knows', () => {
    expect(segment('episode', {})).toBe('')
    expect(segment('video', {})).toBe('')
    expect(segment('video', { type: [{ id: 'type', value: 'scriptReading' }] })).toBe(
      'script-reading',
    )
  })

  it('of a source hold its publisher and date', () => {
    const publisher: Row[] = [{ id: 'publisher', value: 'Some Daily' }]
    const publishedOn: Row[] = [{ id: 'publishedOn', value: '2021-01-24' }]
    expect(segment('source', { publisher, publishedOn })).toBe('some-daily-2021-01-24')
    expect(segment('source', {})).toBe('k7p2x9')
  })

  it('of episodes are broadcast numbers only', () => {
    const episode = kindOf('episode')
    expect(['1', '16', '9999'].every((number) => isSegment(episode, number))).toBe(true)
    expect(['0', '01', '1a', '12345'].some((number) => isSegment(episode, number))).toBe(false)
  })
})
