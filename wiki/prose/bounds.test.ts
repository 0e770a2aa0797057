import { describe, expect, it } from 'vitest'
import { boundLines, costOf, isPlainLine, MARKUP_BUDGET } from './bounds'
import { parseProse } from './parse-prose'
import { visitProse } from './tree'

const PIECES = [
  ...['[', '![', ']', '*', '_', '`', '<', '&', '\\', '>', '- ', '1. ', '# ', ':::', '\n', '\t'],
  ...['**a ', '*a_ ', '*a*', 'a *b c** d ', '[a](', '[a](<b', '[[a]', '[[/', '[[/people/a|', '[^/'],
  ...['&amp;', '<a ', '<!--', '<http://a', '`a``', 'a]( ', '> a\n', '- a\n', '- a\n\n', '1. a\n'],
  ...['>>>>a\nb\n', '---\n', '# a\n', '- - - - - - - - - - a\n', ':::spoiler 1\n*x*\n', ':::\n'],
  ...['a *b*\n\n', 'a\nb *c*\n', `${' '.repeat(30)}- a\n`, `a${' '.repeat(500)}`, '강태오 *는*\n'],
  ...['Some *emphasis*, **strong**, [a link](https://a.example) and `code`.\n- item\n'],
]

const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

function countNodes(source: string): { nodes: number; depth: number } {
  const tree = parseProse(source)
  let nodes = 0
  visitProse(tree.blocks, () => (nodes += 1))
  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null
      ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
      : 0
  return { nodes, depth: depthOf(tree) }
}

describe('the bounds of prose', () => {
  it('know a line of plain text', () => {
    for (const line of ['강태오는 배우다.', 'A - B', 'in 2021. Then', '(a) b|c']) {
      expect(isPlainLine(line), line).toBe(true)
    }
    for (const line of [
      'a *b*',
      '- a',
      '  1) a',
      '> a',
      '## a',
      '---',
      'a  ',
      '[a]',
      'a\\',
      '&lt;',
    ]) {
      expect(isPlainLine(line), line).toBe(false)
    }
  })

  it('let through what people write untouched', () => {
    const lines = ['> - **a** _b_', '', '  - [c](https://d.example)', '1. \\* e', '', 'f']
    expect(boundLines(lines)).toEqual(lines)
  })

  it('escape markers that nest too deep', () => {
    expect(boundLines(['>'.repeat(10)])).toEqual([`${'>'.repeat(8)}\\>>`])
    expect(boundLines(['- '.repeat(9)])[0]).toMatch(/^(?:- ){8}\\-/)
    const { depth } = countNodes('- '.repeat(2000) + 'a\n' + '> '.repeat(2000) + 'b')
    expect(depth).toBeLessThan(50)
  })

  it('escape emphasis beyond what one paragraph can pair', () => {
    const [line = ''] = boundLines([filled('*a_ ', 4000)])
    expect(line.match(/(?<!\\)[*_]/g)).toHaveLength(300)
    expect(boundLines(Array.from({ length: 400 }, () => '- *a*')).join('')).not.toContain('\\')
  })

  it('pay for a text of 20,000 characters that is full of links', () => {
    const sentence = 'In [[/dramas/run-on|Run On]] he was *Lee Young Hwa*, a student of art.\n\n'
    const source = filled(sentence, 20_000)
    const cost = source.split('\n').reduce((sum, line) => sum + costOf(line), 0)
    expect(cost).toBeLessThan(MARKUP_BUDGET)
    let links = 0
    visitProse(parseProse(source).blocks, (node) => (links += node.type === 'entry' ? 1 : 0))
    expect(links).toBe(Math.ceil(20_000 / sentence.length))
  })

  it('show what the budget does not pay for as it was typed', () => {
    const blocks = parseProse(filled('a *b* `c`\n\n', 100_000)).blocks
    expect(blocks.at(-3)).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', text: 'a *b* `c`' }],
    })
  })

  it('keep the number of nodes linear in the length', () => {
    for (const piece of PIECES) {
      const [once, twice] = [countNodes(filled(piece, 15_000)), countNodes(filled(piece, 30_000))]
      expect(twice.nodes, piece).toBeLessThanOrEqual(2.5 * once.nodes + 50)
      expect(twice.depth, piece).toBeLessThan(80)
    }
  })
})
