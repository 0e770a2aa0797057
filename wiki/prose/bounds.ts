/**
 * Markdown parsers are not linear on every input, and not cheap per mark of markup. What they are fed is
 * therefore bounded here: a text has a budget, roughly in units of 10 µs, and what comes after it is
 * spent is shown as it was typed. 5,000 is about 1,200 wiki links or 700 list items in one text.
 */
export const MARKUP_BUDGET = 5000

/** Quotes and lists within each other, per line; a further marker is shown as text. */
const DEEPEST = 8
/** Columns of white space that can mean nesting; more means no more. */
const WIDEST_INDENT = 24
/** Runs of `*` and `_` in one paragraph: pairing them is quadratic in their number. */
const MOST_EMPHASIS = 300

/** What each of them costs; a block is a line that begins one: a heading, a rule, a list item, a quote. */
const COST = { container: 4, block: 3, mark: 1, bracket: 2, line: 0.5, indent: 0.25, passage: 6 }
export const PASSAGE_COST = COST.passage

const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y
const STARTS_BLOCK = /^\s*(?:[>#]|[-+*](?:\s|$)|-[ \t-]*$|\d{1,9}[.)](?:\s|$))/
const HAS_MARKUP = /[*_`<[\\&]| {2}$/
const INTERRUPTS = /^[ \t]*(?:[-+*][ \t]+\S|#{1,6}[ \t]|>)/
const MARKS = /\\[\s\S]?|[*_]+|[#`<&[]/g

/** True for a line that is text and nothing else wherever it stands in a paragraph. */
export function isPlainLine(line: string): boolean {
  return !HAS_MARKUP.test(line) && !STARTS_BLOCK.test(line)
}

/** True for a line which, after an empty one, ends every list and quote before it. */
export function startsAnew(line: string): boolean {
  return !/^[ \t]/.test(line) && !STARTS_BLOCK.test(line)
}

/** What parsing the line may cost, in units of the budget. */
export function costOf(line: string): number {
  let cost = COST.line + (STARTS_BLOCK.test(line) ? COST.block : 0)
  for (const [mark] of line.matchAll(MARKS)) cost += mark === '[' ? COST.bracket : COST.mark
  cost += containersOf(line).length * COST.container
  const indent = line.length - line.trimStart().length
  return cost + Math.min(indent, WIDEST_INDENT) * COST.indent
}

/** Where each list or quote marker at the head of the line ends. */
function containersOf(line: string): number[] {
  const ends: number[] = []
  CONTAINER.lastIndex = 0
  while (CONTAINER.test(line)) ends.push(CONTAINER.lastIndex)
  return ends
}

/** Lines whose nesting and emphasis are bounded; what is beyond the bound is escaped, so that it shows as typed. */
export function boundLines(lines: readonly string[]): string[] {
  let runs = 0
  return lines.map((line) => {
    if (line.trim() === '' || INTERRUPTS.test(line)) runs = 0
    const shallow = boundNesting(boundIndent(line))
    return shallow.replace(MARKS, (mark) => {
      if (mark[0] !== '*' && mark[0] !== '_') return mark
      runs += 1
      return runs > MOST_EMPHASIS ? mark.replace(/./g, '\\$&') : mark
    })
  })
}

function boundIndent(line: string): string {
  const text = line.trimStart()
  return line.length - text.length > WIDEST_INDENT ? ' '.repeat(WIDEST_INDENT) + text : line
}

function boundNesting(line: string): string {
  const ends = containersOf(line)
  const last = ends[DEEPEST - 1]
  if (ends.length <= DEEPEST || last === undefined) return line
  const rest = line.slice(last)
  return line.slice(0, last) + rest.replace(/[-+*>.)]/, '\\$&')
}
