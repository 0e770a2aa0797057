import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { allowedBlocks, plainParagraph } from './allowed-blocks'
import { boundLines, costOf, isPlainLine, MARKUP_BUDGET, PASSAGE_COST, startsAnew } from './bounds'
import { entryMarkSyntax, entryMarkTree } from './entry-marks'
import { splitSpoilers } from './split-spoilers'
import type { ProseBlock, ProseTree } from './tree'

/**
 * What the wiki's prose leaves out of CommonMark: HTML and images (shown as typed), blocks of code and
 * definitions (nobody writes them about dramas), and headings by underlining, so that `---` is always a rule.
 */
const LEFT_OUT = [
  'htmlFlow',
  'htmlText',
  'codeIndented',
  'codeFenced',
  'definition',
  'labelStartImage',
  'setextUnderline',
]

const markdown = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [entryMarkSyntax, { disable: { null: LEFT_OUT } }])
  .data('fromMarkdownExtensions', [entryMarkTree])
  .freeze()

/**
 * Parses the wiki's Markdown subset into a tree of allowed nodes; plain JSON, without any HTML.
 *
 * The subset: paragraphs, `##` and `###` headings, emphasis, strong, inline code, lists, quotes, rules,
 * line breaks and links from CommonMark; wiki links `[[/people/kang-tae-oh|Kang Tae Oh]]`, by any path
 * that the entry ever had; citations `[^/sources/some-report]`; and spoilers, whole lines from
 * `:::spoiler 9` to `:::`, known from that broadcast episode (without a number: from the last).
 *
 * Any text parses: what is not markup is text. Time is linear in the length.
 */
export function parseProse(text: string): ProseTree {
  const budget = { left: MARKUP_BUDGET }
  const lines = text.split(/\r\n?|\n/)
  const blocks = splitSpoilers(lines).flatMap(({ episode, lines: run }): ProseBlock[] => {
    const children = parseRun(run, budget)
    if (episode === 0 || children.length === 0) return children
    return [{ type: 'spoiler', episode, children }]
  })
  return { blocks: settleHeadings(blocks) }
}

/** Parses lines passage by passage: plain paragraphs directly, the rest by remark as far as the budget goes. */
function parseRun(lines: readonly string[], budget: { left: number }): ProseBlock[] {
  return splitPassages(lines).flatMap((passage) => {
    if (passage.every(isPlainLine)) return plainParagraph(passage.join('\n'))
    const marked = affordableLines(passage, budget)
    const rest = splitParagraphs(passage.slice(marked.length))
    const root = marked.length > 0 ? markdown.parse(boundLines(marked).join('\n')) : undefined
    return [...(root ? allowedBlocks(root.children) : []), ...rest.flatMap(plainParagraph)]
  })
}

/** Cuts lines where an unindented paragraph follows an empty line: there every list and quote has ended. */
function splitPassages(lines: readonly string[]): string[][] {
  const passages: string[][] = []
  let current: string[] = []
  let isAfterBlank = true
  let isPlain = true
  for (const line of lines) {
    const isBlank = line.trim() === ''
    if (isAfterBlank && !isBlank && (isPlain || startsAnew(line))) {
      if (current.length > 0) passages.push(current)
      current = []
      isPlain = true
    }
    if (!isBlank || !isPlain) current.push(line)
    isPlain &&= isBlank || isPlainLine(line)
    isAfterBlank = isBlank
  }
  if (current.length > 0) passages.push(current)
  return passages
}

/** The lines from the first on that the budget pays for; pays for them. */
function affordableLines(lines: readonly string[], budget: { left: number }): readonly string[] {
  if (budget.left > 0) budget.left -= PASSAGE_COST
  for (const [index, line] of lines.entries()) {
    if (budget.left <= 0) return lines.slice(0, index)
    budget.left -= costOf(line)
    if (budget.left < 0) return lines.slice(0, index)
  }
  return lines
}

function splitParagraphs(lines: readonly string[]): string[] {
  return lines.join('\n').split(/\n[ \t]*(?:\n[ \t]*)+/)
}

/** Makes the first heading one of level 3, so that no level is skipped. */
function settleHeadings(blocks: ProseBlock[]): ProseBlock[] {
  let isThirdSeen = false
  const settle = (block: ProseBlock): ProseBlock => {
    if (block.type === 'heading') {
      const level = isThirdSeen ? block.level : 3
      isThirdSeen = true
      return { ...block, level }
    }
    if (block.type === 'list') return { ...block, items: block.items.map((i) => i.map(settle)) }
    if (block.type === 'quote' || block.type === 'spoiler') {
      return { ...block, children: block.children.map(settle) }
    }
    return block
  }
  return blocks.map(settle)
}
