import { typedFields } from '@/app/_server/posted-form'
import { leadTo } from '@/app/_server/lead-to'
import type { VerbState } from '@/components/editor/verb-form'
import type { SubmitOutcome } from '@/db/commands/submit-edit'
import { words } from '@/wiki/words'
import { refusalText } from './answer-form'

const { editor, problems: sentences } = words

/** What a verb's form says about a token that is missing. */
export function missingVerb(form: FormData, token: string): VerbState {
  return { status: 'missing', message: editor.missing(token), typed: typedFields(form) }
}

/** What a verb's form says where nobody was told why: what becomes of a whole page is decided by its reason. */
export function missingReason(form: FormData): VerbState {
  const problems = { summary: editor.summaryMissing }
  return { status: 'invalid', problems, typed: typedFields(form) }
}

/**
 * What a verb's form says about an outcome. A success leads to `published` (the new address where there is none) or to
 * the edit that waits; problems stand beside the input of their column, or above the form.
 */
export function answerVerb(
  form: FormData,
  outcome: SubmitOutcome,
  published: (path: string) => string,
): VerbState {
  const typed = typedFields(form)
  switch (outcome.status) {
    case 'published':
      return leadTo(published(outcome.paths[0] ?? '/changes'))
    case 'pending':
      return leadTo(`/review/${outcome.editId}`)
    case 'invalid': {
      const found = outcome.problems.map((problem) => {
        const name =
          problem.column && ['segment', 'parent', 'summary'].includes(problem.column)
            ? problem.column
            : 'summary'
        return [name, sentences[problem.code](problem)] as const
      })
      return { status: 'invalid', problems: Object.fromEntries(found), typed }
    }
    case 'forbidden': {
      const { reason } = outcome
      return { status: 'forbidden', reason, message: refusalText(reason), typed }
    }
    case 'conflict':
      return { status: 'conflict', message: editor.verbConflict, typed }
    case 'unchanged':
      return { status: 'unchanged', message: editor.unchanged, typed }
    default:
      return { status: 'missing', message: editor.missing(outcome.what), typed }
  }
}
