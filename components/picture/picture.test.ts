import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileTexts } from '@/wiki/testing/hostile-texts'
import { chanceOf } from './chance'
import { pictureOf } from './entry-picture'
import { palettes, paletteOf } from './palette'
import { posterSvg } from './poster'
import { setTitle, textWidth } from './set-title'
import { shapesOf } from './poster'

const kinds = ['drama', 'person', 'character', 'episode', 'organization', 'moment', 'video']
const syllables = '가나다라마바사아자차카타파하거너더러머버'
const pathOf = (index: number) => `/dramas/drama-${index}`

test('the same facts give the same picture for ever', () => {
  const facts = { path: '/dramas/run-on', name: { latin: 'Run On', hangul: '런 온' } }
  expect(posterSvg(facts)).toBe(posterSvg({ ...facts }))
  expect(chanceOf('/dramas/run-on').between(0, 1_000_000)).toBe(157_802)
  expect(paletteOf('/dramas/run-on').ground).toBe('#f4ead5')
})

test('a thousand neighbours on a shelf all have shapes and colours of their own', () => {
  const drawn = Array.from({ length: 1000 }, (_, index) => ({
    shapes: shapesOf(pathOf(index)),
    ground: paletteOf(pathOf(index)).ground,
  }))
  const arts = new Set(drawn.map(({ shapes, ground }) => ground + shapes))
  expect(arts.size).toBeGreaterThan(970)
  const alike = drawn.filter(
    (one, index) =>
      one.ground === drawn[index - 1]?.ground && one.shapes === drawn[index - 1]?.shapes,
  )
  expect(alike).toEqual([])
  for (const { ground } of palettes) {
    const share = drawn.filter((one) => one.ground === ground).length
    expect(share, ground).toBeGreaterThan(15)
  }
})

test('posters of Hangul titles of 1 to 20 syllables stay under 4 kB gzipped, and hold the whole title', () => {
  for (let length = 1; length <= 20; length++)
    for (let index = 0; index < 60; index++) {
      const hangul = syllables.slice(0, length)
      const svg = posterSvg({
        path: pathOf(index),
        name: { latin: 'A Title That Is Rather Long', hangul },
        detail: 'JTBC · 2020',
      })
      expect(gzipSync(svg).length).toBeLessThan(4096)
      const shown = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
      expect(shown).toContain(hangul)
    }
})

test('a title is set in lines that fit its box, whatever it is', () => {
  const box = { width: 252, height: 185, lines: 5, largest: 112, smallest: 22, breaks: 44 }
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
      const { lines, size } = setTitle(title, box)
      expect(lines.length).toBeLessThanOrEqual(5)
      for (const line of lines) expect(textWidth(line) * size).toBeLessThanOrEqual(252 + size)
    }),
  )
})

test('hostile names are drawn as text: no element, no attribute, no sign that XML may not hold', () => {
  const allowed = new Set(['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'text'])
  for (const text of hostileTexts)
    for (const kind of kinds)
      for (const name of [{ latin: text }, { latin: text, hangul: text }]) {
        const svg = pictureOf({ kind, path: `/dramas/${text}`, name, detail: text })
        const tags = [...svg.matchAll(/<\/?([^\s/>]*)/g)].map(([, tag]) => tag ?? '')
        expect(tags.filter((tag) => !allowed.has(tag))).toEqual([])
        expect(svg).not.toMatch(/[\u0000-\u0008\u200b-\u200f\u202a-\u202e\ufffe\uffff]/)
        expect(svg).not.toMatch(/<[^>]*\son\w+=/)
      }
})

/** The relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('titles stand out from their ground by 7 : 1, shapes by 3 : 1', () => {
  for (const { ground, figure, ink } of palettes) {
    expect(contrast(ground, ink), ground).toBeGreaterThanOrEqual(7)
    expect(contrast(ground, figure), ground).toBeGreaterThanOrEqual(3)
  }
})
