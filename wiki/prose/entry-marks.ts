import type { Data, Literal } from 'mdast'
import type { Data as ProcessorData } from 'unified'
import 'remark-parse'
import { isEntryPath } from './address'

type SyntaxExtension = NonNullable<ProcessorData['micromarkExtensions']>[number]
type TreeExtension = Exclude<
  NonNullable<ProcessorData['fromMarkdownExtensions']>[number],
  readonly unknown[]
>
type Construct = Extract<
  NonNullable<NonNullable<SyntaxExtension['text']>[number]>,
  { tokenize: unknown }
>
type State = ReturnType<Construct['tokenize']>
type Code = Parameters<Exclude<State, undefined>>[0]

/** A wiki link or a citation in the tree that remark builds; its value is the source text, brackets included. */
export interface EntryMark extends Literal {
  type: 'entryMark'
  data?: Data
}

declare module 'mdast' {
  interface PhrasingContentMap {
    entryMark: EntryMark
  }
  interface RootContentMap {
    entryMark: EntryMark
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    entryMark: 'entryMark'
  }
}

const OPEN = 91
const CLOSE = 93
const CARET = 94
const SLASH = 47

/** A path, a bar and a label at their longest: how far ahead an open bracket is followed. */
const LONGEST_MARK = 520

/** What a mark says: the path of a wiki link with its label, or the path of a cited source. */
export interface MarkContent {
  isCitation: boolean
  path: string
  label?: string
}

/** Reads `[[/people/kang-tae-oh|Kang Tae Oh]]` or `[^/sources/some-report]`; undefined for anything else. */
export function readEntryMark(source: string): MarkContent | undefined {
  const isCitation = source.startsWith('[^')
  if (!isCitation && !(source.startsWith('[[') && source.endsWith(']]'))) return undefined
  const inner = isCitation ? source.slice(2, -1) : source.slice(2, -2)
  const bar = inner.indexOf('|')
  const path = (bar < 0 ? inner : inner.slice(0, bar)).trim()
  const label = bar < 0 ? '' : inner.slice(bar + 1).trim()
  if (!isEntryPath(path) || (isCitation && bar >= 0)) return undefined
  return label === '' ? { isCitation, path } : { isCitation, path, label }
}

/**
 * Recognises a mark at an open bracket. It looks ahead on one line, over no further bracket and over a
 * bounded number of characters, so that no run of brackets costs more than its length.
 */
const entryMark: Construct = {
  name: 'entryMark',
  tokenize(effects, ok, nok) {
    let source = ''
    const take = (code: number, next: State): State => {
      source += String.fromCharCode(code)
      effects.consume(code)
      return next
    }
    const start = (code: Code): State | undefined => {
      effects.enter('entryMark')
      return take(code as number, second)
    }
    const second = (code: Code): State | undefined =>
      code === OPEN || code === CARET ? take(code, third) : nok(code)
    const third = (code: Code): State | undefined =>
      code === SLASH ? take(code, inside) : nok(code)
    const inside = (code: Code): State | undefined => {
      if (code === null || code < 0 || code === OPEN || source.length > LONGEST_MARK) {
        return nok(code)
      }
      if (code !== CLOSE) return take(code, inside)
      return source[1] === '^' ? take(code, end) : take(code, closing)
    }
    const closing = (code: Code): State | undefined =>
      code === CLOSE ? take(code, end) : nok(code)
    const end = (code: Code): State | undefined => {
      if (!readEntryMark(source)) return nok(code)
      effects.exit('entryMark')
      return ok(code)
    }
    return start
  },
}

/** Teaches the tokenizer the marks. */
export const entryMarkSyntax: SyntaxExtension = { text: { [OPEN]: entryMark } }

/** Puts the marks into the tree as `entryMark` nodes. */
export const entryMarkTree: TreeExtension = {
  enter: {
    entryMark(token) {
      this.enter({ type: 'entryMark', value: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    entryMark(token) {
      this.exit(token)
    },
  },
}
