import type { ActionRequest } from '@/app/_server/action'
import { leadTo } from '@/app/_server/lead-to'
import type { FormState } from '@/components/editor/form-state'
import { standingOf } from '@/db/actor'
import { amendEdit, type AmendOutcome } from '@/db/commands/amend-edit'
import { BusyError } from '@/db/busy'
import { reader } from '@/db/connection'
import type { Reader } from '@/db/open'
import { getEdit, type EditView } from '@/db/queries/edit'
import { can, type Standing } from '@/wiki/permissions'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { invalidState, placeInForm, refusalText } from './answer-form'
import type { FormParts } from './form-parts'
import type { FormPurpose } from './form-purpose'
import { stateOf } from './form-states'
import { openResumed } from './open-resumed'
import type { GatedEntry, OpenedForm } from './opened-form'

const { editor, review } = words

/** An edit to be amended, or why it is not to be. */
export type OpenedAmendment =
  OpenedForm | GatedEntry | { status: 'not-found' | 'forbidden' | 'closed' }

/** Which edit a reviewer would put into other words, and how far their forms go. */
interface Amending {
  path: string
  editId: string
  who: Standing
  progress: Progress
}

/** Opens an edit that waits for a reviewer who would put it into other words. The reason is theirs to write. */
export function openAmendment(
  db: Reader,
  { path, editId, who, progress }: Amending,
): OpenedAmendment {
  const edit = getEdit(db, editId)
  if (!edit) return { status: 'not-found' }
  if (!mayAmend(who, edit)) return { status: 'forbidden' }
  const opened =
    edit.state === 'pending'
      ? openResumed(db, edit, path, { progress, isAuthor: false })
      : undefined
  if (!opened) return { status: 'closed' }
  if (opened.status === 'gated') return opened
  // A draft of it would be kept as if the reviewer were its author.
  const { draft: _, ...form } = opened.initial.form
  return {
    ...opened,
    title: review.amendTitle(opened.title),
    initial: { ...opened.initial, form: { ...form, summary: '' } },
    notes: [{ text: review.amendNote(edit.author?.username ?? words.history.system) }],
  }
}

function mayAmend(who: Standing, { author, risk }: EditView): boolean {
  return can(who, { action: 'decide', authorId: author?.id ?? null, risk })
}

/** A form in which a reviewer puts an edit of somebody else's into other words, and approves it so. */
export const amendment: FormPurpose = {
  findEdit({ actor }, editId) {
    const db = reader()
    const edit = getEdit(db, editId)
    return edit && mayAmend(standingOf(db, actor), edit) ? edit : null
  },

  async submit({ actor, write }: ActionRequest, parts: FormParts) {
    const { key, summary, edit } = parts.form
    if (!edit) return stateOf('missing', parts.form, { message: editor.missing('edit') })
    const content = { editId: edit.id, version: edit.version, key, parts: parts.parts }
    try {
      const outcome = await write((writer) =>
        amendEdit(writer, actor, { ...content, reason: summary }),
      )
      return answerAmendment(parts, edit.id, outcome)
    } catch (error) {
      if (!(error instanceof BusyError)) throw error
      return stateOf('busy', parts.form, { message: editor.busy, focus: 'notices' })
    }
  },
}

/** What the form says about an outcome; an approval leads back to the edit. Throws Next's redirect then. */
function answerAmendment(parts: FormParts, editId: string, outcome: AmendOutcome): FormState {
  const say = (message: string, more: Partial<FormState> = {}) =>
    stateOf(outcome.status, parts.form, { message, focus: 'notices', ...more })
  switch (outcome.status) {
    case 'approved':
      return leadTo(`/review/${editId}?done=approved`)
    case 'unchanged':
      return say(review.amendUnchanged)
    case 'invalid': {
      const tooLong = outcome.problems.find((problem) => problem.column === 'reason')
      if (tooLong) return withoutReason(parts, review.reasonTooLong(tooLong.limit ?? 0))
      return invalidState(
        parts,
        outcome.problems.map((problem) => placeInForm(parts, problem)),
      )
    }
    case 'missing':
      if (outcome.what === 'reason') return withoutReason(parts, review.reasonRequired)
      return say(editor.missing(outcome.what))
    case 'forbidden':
      return say(refusalText(outcome.reason), { reason: outcome.reason })
    case 'closed':
      return say(review.closed)
    case 'not-found':
      return say(review.notFound)
    default:
      return stateOf('changed', parts.form, { message: review.amendChanged, focus: 'notices' })
  }
}

/** The reason stands where other forms have their summary. */
function withoutReason(parts: FormParts, text: string): FormState {
  const problems = [{ name: 'summary', label: review.reason, text }]
  return stateOf('invalid', parts.form, { problems, focus: 'notices' })
}
