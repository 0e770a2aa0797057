import { leadTo } from '@/app/_server/lead-to'
import type { FormState } from '@/components/editor/form-state'
import type { SubmitOutcome } from '@/db/commands/submit-edit'
import type { ResubmitOutcome } from '@/db/commands/resubmit-edit'
import type { Reader } from '@/db/open'
import { placeProblem, type FormProblem } from '@/wiki/forms/form-problem'
import { sourceCellName } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import type { Problem } from '@/wiki/revisions/problem'
import { gateOfEntry } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { conflictState } from './conflict-state'
import { formMessages } from './form-messages'
import type { FormParts } from './form-parts'
import { stateOf } from './form-states'

const { editor } = words

/**
 * What the form says about an outcome: where a success leads, and for everything else the form with all that was
 * typed. Throws Next's redirect after a success.
 */
export function answerForm(
  db: Reader,
  parts: FormParts,
  outcome: SubmitOutcome | ResubmitOutcome,
  progress: Progress,
): FormState {
  const { form } = parts
  const say = (message: string, more: Partial<FormState> = {}) =>
    stateOf(outcome.status, form, { message, focus: 'notices', ...more })
  switch (outcome.status) {
    case 'published':
      return leadTo(publishedPath(parts, outcome.paths[0]))
    case 'pending':
      return leadTo(`/review/${outcome.editId}`)
    case 'unchanged':
      return say(editor.unchanged)
    case 'invalid':
      return invalidState(
        parts,
        outcome.problems.map((problem) => placeInForm(parts, problem)),
      )
    case 'conflict':
      return conflictState(db, parts, outcome, progress)
    case 'forbidden':
      return say(refusalText(outcome.reason), { reason: outcome.reason })
    case 'missing':
      return say(editor.missing(outcome.what))
    case 'changed':
      return say(editor.staleEdit)
    default:
      return say(editor.closedEdit)
  }
}

/** The page as its author wants to see it: what tells what happens is no surprise to them. */
function publishedPath({ form, document }: FormParts, path: string | undefined): string {
  const isGated = gateOfEntry(kindOf(document.kind), document, form.entry) !== undefined
  return `${path ?? '/changes'}${isGated ? '?progress=all' : ''}`
}

/** The form with what is wrong beside each input. */
export function invalidState(parts: FormParts, problems: FormProblem[]): FormState {
  const messages = formMessages(parts.form.kind, problems)
  return stateOf('invalid', parts.form, { problems: messages, focus: 'notices' })
}

/** Where in the form a problem stands that the gate found in one of the parts. */
export function placeInForm(parts: FormParts, problem: Problem & { part: number }): FormProblem {
  if (problem.part === 0) return placeProblem(kindOf(parts.form.kind), problem, parts.rowNames)
  const citation = parts.citationOfPart[problem.part]
  const { code, limit, value } = problem
  const field = problem.field === 'address' ? 'title' : (problem.field ?? 'title')
  const name = citation === undefined ? 'summary' : sourceCellName(citation, field)
  return { name, code, ...(limit === undefined ? {} : { limit }), ...(value ? { value } : {}) }
}

/** Why somebody may not, in words. */
export function refusalText(reason: unknown): string {
  if (reason === 'signed-out') return editor.signedOut
  if (reason === 'blocked') return editor.blocked
  return reason === 'too-many-open' ? editor.tooManyOpen : editor.level
}
