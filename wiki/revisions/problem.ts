import type { z } from 'zod'

/** What is wrong with a document, and where: the words for a code stand in `wiki/words`. */
export interface Problem {
  code: ProblemCode
  field?: string
  /** The row's id. */
  row?: string
  column?: string
  /** What a sentence about it needs: the greatest length, the text that was refused. */
  limit?: number
  value?: string
}

export type ProblemCode =
  | 'required'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'decimals'
  | 'one-line'
  | 'date'
  | 'whole-date'
  | 'time'
  | 'url'
  | 'choice'
  | 'episodes'
  | 'reference'
  | 'wrong-type'
  | 'unknown-kind'
  | 'unknown-field'
  | 'unknown-column'
  | 'row-id'
  | 'duplicate-row'
  | 'too-many-rows'
  | 'same-gate'
  | 'gate'
  | 'no-name'
  | 'segment'
  | 'parent'
  | 'path-taken'
  | 'cites-nothing'
  | 'no-such-entry'
  | 'deleted-entry'
  | 'deleted-page'
  | 'wrong-kind'
  | 'has-children'
  | 'undecided'
  | 'namesake'

const CUSTOM: readonly string[] = [
  'one-line',
  'date',
  'whole-date',
  'time',
  'url',
  'episodes',
  'decimals',
]

/** The code for what zod found wrong with a value of one column. */
export function problemCodeOf(
  issue: z.core.$ZodIssue,
  type: string,
): { code: ProblemCode; limit?: number } {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { code: 'too-long', limit: Number(issue.maximum) }
        : { code: 'too-large', limit: Number(issue.maximum) }
    case 'too_small':
      return issue.origin === 'string'
        ? { code: 'required' }
        : { code: 'too-small', limit: Number(issue.minimum) }
    case 'custom':
      return {
        code: (CUSTOM.includes(issue.message) ? issue.message : 'wrong-type') as ProblemCode,
      }
    default:
      if (type === 'choice') return { code: 'choice' }
      if (type === 'reference') return { code: 'reference' }
      if (type === 'integer' || type === 'decimal') return { code: 'not-a-number' }
      return { code: 'wrong-type' }
  }
}
