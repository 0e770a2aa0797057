import type { FormOutcome } from '@/components/review/outcome-form'
import type { Refusal } from '@/db/commands/allow-submission'
import type { Problem } from '@/wiki/revisions/problem'
import { words } from '@/wiki/words'
import { refusals } from './refusals'

/** What a command says when it did nothing. */
interface Outcome {
  status: string
  reason?: Refusal
  /** The token or the input that did not come. */
  what?: string
  problems?: Problem[]
}

/** What one form says otherwise than the others. */
export interface OwnWords {
  /** By status; `missing` is for tokens, which no person leaves out. */
  messages?: Record<string, string>
  /** The names of its inputs: what is wrong with one of them is said beside it. */
  inputs?: string[]
  /** What a person left out, by the name that the command gives it. */
  required?: Record<string, string>
  refusals?: Record<Refusal, string>
}

const { review } = words

/** What most forms about an edit say, by status. */
const shared = (): Record<string, string> => ({
  missing: review.missing,
  invalid: review.invalid,
  conflict: review.conflicted,
  changed: review.changed,
  taken: review.taken,
  closed: review.closed,
  'not-found': review.notFound,
})

/** What a form says about an outcome that is not a success: beside the input that it is about, else above the form. */
export function sayOutcome(outcome: Outcome, own: OwnWords = {}): Omit<FormOutcome, 'typed'> {
  const { status, reason, what = '', problems = [] } = outcome
  const { inputs = [], required = {} } = own
  const say = (message: string | undefined) => ({ status, message })
  const beside = (input: string, text: string) => ({
    status: 'invalid',
    problems: { [input]: text },
  })
  if (reason !== undefined) return { ...say((own.refusals ?? refusals())[reason]), reason }
  const left = status === 'missing' ? required[what] : undefined
  if (left !== undefined) {
    return inputs.includes(what) ? beside(what, left) : { status: 'invalid', message: left }
  }
  const tooLong = problems.find(({ column }) => column !== undefined && inputs.includes(column))
  if (tooLong?.column) return beside(tooLong.column, review.reasonTooLong(tooLong.limit ?? 0))
  return say(own.messages?.[status] ?? shared()[status])
}
