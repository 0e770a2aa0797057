import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LAST_EPISODE } from '../spoilers/progress'
import { parseProse } from './parse-prose'
import { visitProse, type ProseBlock, type ProseInline, type ProseNode } from './tree'

const inlines = (text: string): ProseInline[] => {
  const [block] = parseProse(text).blocks
  if (block?.type !== 'paragraph') throw new Error(`no paragraph in ${JSON.stringify(block)}`)
  return block.children
}
const text = (shown: string): ProseInline => ({ type: 'text', text: shown })
const paragraph = (shown: string): ProseBlock => ({ type: 'paragraph', children: [text(shown)] })

const KEYS: Record<ProseNode['type'], string[]> = {
  text: ['text'],
  code: ['text'],
  emphasis: ['children'],
  strong: ['children'],
  break: [],
  link: ['href', 'children'],
  entry: ['path', 'label'],
  citation: ['path'],
  paragraph: ['children'],
  heading: ['level', 'children'],
  list: ['isOrdered', 'start', 'items'],
  quote: ['children'],
  rule: [],
  spoiler: ['episode', 'children'],
}

/** Fails on a node, a property or an address that prose must not contain; answers how many nodes there are. */
function expectAllowed(source: string): number {
  const tree = parseProse(source)
  let count = 0
  visitProse(tree.blocks, (node) => {
    count += 1
    const allowed = KEYS[node.type] as string[] | undefined
    expect(allowed, `${node.type} from ${source}`).toBeDefined()
    for (const key of Object.keys(node)) {
      if (key !== 'type') expect(allowed, `${node.type}.${key}`).toContain(key)
    }
    if (node.type === 'link') {
      expect(node.href).toMatch(/^https?:\/\/[^@]+/)
      visitProse(node.children, (inner) =>
        expect(['link', 'entry', 'citation']).not.toContain(inner.type),
      )
    }
    if ('path' in node) expect(node.path).toMatch(/^(\/[a-z0-9-]+)+$/)
    if ('text' in node) expect(node.text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/)
    if (node.type === 'heading') expect([3, 4]).toContain(node.level)
  })
  expect(JSON.parse(JSON.stringify(tree))).toEqual(tree)
  return count
}

describe('the prose of the wiki', () => {
  it('reads paragraphs, emphasis, strong, code and breaks', () => {
    expect(inlines('A *b* **c** `d`  \ne')).toEqual([
      text('A '),
      { type: 'emphasis', children: [text('b')] },
      text(' '),
      { type: 'strong', children: [text('c')] },
      text(' '),
      { type: 'code', text: 'd' },
      { type: 'break' },
      text('e'),
    ])
  })

  it('puts headings below those of the page and skips no level', () => {
    const levels = (source: string) =>
      parseProse(source).blocks.map((block) => (block.type === 'heading' ? block.level : 0))
    expect(levels('## One\n\n### Two\n\n###### Three\n\n# Four')).toEqual([3, 4, 4, 3])
    expect(levels('### Deep first\n\n### Then')).toEqual([3, 4])
  })

  it('reads lists within lists, loose ones over empty lines, and their first number', () => {
    expect(parseProse('3. a\n4. b\n\n   more\n   - c').blocks).toEqual([
      {
        type: 'list',
        isOrdered: true,
        start: 3,
        items: [
          [paragraph('a')],
          [
            paragraph('b'),
            paragraph('more'),
            { type: 'list', isOrdered: false, items: [[paragraph('c')]] },
          ],
        ],
      },
    ])
  })

  it('reads quotes and rules, and never a heading by underlining', () => {
    expect(parseProse('> a\n\nb\n---\nc').blocks).toEqual([
      { type: 'quote', children: [paragraph('a')] },
      paragraph('b'),
      { type: 'rule' },
      paragraph('c'),
    ])
  })

  it('shows HTML and pictures as text and link', () => {
    expect(inlines('<b onclick="x">hi</b> &lt;i&gt;')).toEqual([text('<b onclick="x">hi</b> <i>')])
    expect(parseProse('<script>\nalert(1)\n</script>').blocks).toEqual([
      paragraph('<script>\nalert(1)\n</script>'),
    ])
    expect(inlines('![a](https://a.example/b.png)')).toEqual([
      text('!'),
      { type: 'link', href: 'https://a.example/b.png', children: [text('a')] },
    ])
  })

  it('links to http and https alone', () => {
    expect(inlines('[a](HTTPS://A.example/%22)')).toEqual([
      { type: 'link', href: 'https://a.example/%22', children: [text('a')] },
    ])
    const refused = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#115;cript:alert(1)',
      'data:text/html,x',
      '//evil.example',
      'https://user@evil.example',
      'mailto:a@b.example',
      '/%2e%2e/x',
      'relative',
    ]
    for (const address of refused) expect(inlines(`[a](${address})`), address).toEqual([text('a')])
  })

  it('keeps everything within a link that holds another one', () => {
    expect(inlines('[a [[/people/b]] c](https://a.example)')).toEqual([
      text('a '),
      { type: 'entry', path: '/people/b' },
      text(' c'),
    ])
  })

  it('drops controls and overrides of direction that entities bring in', () => {
    expect(inlines('a&#x202E;b&#x2066;c')).toEqual([text('abc')])
  })

  describe('wiki links and citations', () => {
    it('are read by path, with a label or without', () => {
      expect(
        inlines('[[/people/kang-tae-oh|Kang *Tae* Oh]], [[/dramas/run-on/episodes/12]]'),
      ).toEqual([
        { type: 'entry', path: '/people/kang-tae-oh', label: 'Kang *Tae* Oh' },
        text(', '),
        { type: 'entry', path: '/dramas/run-on/episodes/12' },
      ])
      expect(inlines('[Run On](/dramas/run-on)')).toEqual([
        { type: 'entry', path: '/dramas/run-on', label: 'Run On' },
      ])
      expect(inlines('so it says[^/sources/a-report].')).toEqual([
        text('so it says'),
        { type: 'citation', path: '/sources/a-report' },
        text('.'),
      ])
    })

    it('are text where they are escaped, in code, unfinished or no path', () => {
      const shown = [
        '[[/people',
        '[[/a b/c]]',
        '[[people/x]]',
        '[[/people/X]]',
        '[[/../x]]',
        '[^1]',
      ]
      for (const source of shown) expect(inlines(source), source).toEqual([text(source)])
      expect(inlines('\\[[/people/x]]')).toEqual([text('[[/people/x]]')])
      expect(inlines('`[[/people/x]]`')).toEqual([{ type: 'code', text: '[[/people/x]]' }])
    })
  })

  describe('spoilers', () => {
    const spoilers = (source: string) =>
      parseProse(source).blocks.map((b) => [
        b.type === 'spoiler' ? b.episode : 0,
        JSON.stringify(b).match(/"text":"([^"]*)"/)?.[1],
      ])

    it('are whole blocks from an episode on', () => {
      expect(parseProse('a\n:::spoiler 9\n- b\n\nc\n:::\nd').blocks).toEqual([
        paragraph('a'),
        {
          type: 'spoiler',
          episode: 9,
          children: [{ type: 'list', isOrdered: false, items: [[paragraph('b')]] }, paragraph('c')],
        },
        paragraph('d'),
      ])
    })

    it('are known from the last episode when none is named', () => {
      expect(spoilers(':::spoiler\na\n:::\n::: Spoiler ep. 3\nb\n:::')).toEqual([
        [LAST_EPISODE, 'a'],
        [3, 'b'],
      ])
    })

    it('give nothing away when they are nested or never closed', () => {
      expect(
        spoilers(':::spoiler 9\na\n:::spoiler 3\nb\n:::\nc\n:::spoiler 12\nd\n:::\ne'),
      ).toEqual([
        [9, 'a'],
        [12, 'd'],
        [9, 'e'],
      ])
    })

    it('leave a line of colons alone where none is open', () => {
      expect(parseProse('a\n\n:::\n\nb').blocks).toEqual([
        paragraph('a'),
        paragraph(':::'),
        paragraph('b'),
      ])
    })
  })

  it('never throws and yields allowed nodes alone, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '`',
          '[',
          ']',
          '[[',
          ']]',
          '[^',
          '](',
          '<',
          '>',
          '&',
          '\\',
          '\n',
          '\n\n',
        ],
        ...[
          '- ',
          '1. ',
          '# ',
          ':::',
          ':::spoiler 3\n',
          '    ',
          '\t',
          '  \n',
          '|',
          '&#0;',
          '\u0000',
        ],
        ...['[[/people/a|b]]', '[^/sources/c]', 'https://a.example', 'javascript:', '](/people/a)'],
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expectAllowed(pieces.join(''))
      }),
      { numRuns: 300 },
    )
  })

  it('loses no letter that was typed', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abc *_-#>\n가[]()'), maxLength: 80 })
    fc.assert(
      fc.property(letters, (source) => {
        const shown: string[] = []
        visitProse(parseProse(source).blocks, (node) => {
          if ('text' in node) shown.push(node.text)
          if (node.type === 'entry' && node.label) shown.push(node.label)
        })
        const lettersOf = (value: string) => value.replace(/[^a가]/g, '')
        const withoutAddresses = source.replace(/\]\([^)]*\)/g, ']')
        expect(lettersOf(shown.join('')).length).toBeGreaterThanOrEqual(
          lettersOf(withoutAddresses).length,
        )
      }),
    )
  })

  const examples = resolve('../shared/data/commonmark-examples.json')
  it.skipIf(!existsSync(examples))(
    `takes every example of CommonMark (skipped where ${'../shared/data'} is absent)`,
    () => {
      const all = JSON.parse(readFileSync(examples, 'utf8')) as { markdown: string }[]
      expect(all.length).toBeGreaterThan(600)
      for (const { markdown } of all) expectAllowed(markdown)
    },
  )
})
