import { headers } from 'next/headers'
import type { ActionRequest } from '@/app/_server/action'
import { textOf } from '@/app/_server/posted-form'
import { setHeader } from '@/app/_server/request'
import type { FormState } from '@/components/editor/form-state'
import { standingOf } from '@/db/actor'
import { BusyError } from '@/db/busy'
import { discardDraft } from '@/db/commands/save-draft'
import { resubmitEdit } from '@/db/commands/resubmit-edit'
import { submitEdit } from '@/db/commands/submit-edit'
import { reader } from '@/db/connection'
import { getEdit, type EditView } from '@/db/queries/edit'
import { focusAfter, readIntent, turnForm } from '@/wiki/forms/turn-form'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { can } from '@/wiki/permissions'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { answerForm, invalidState, refusalText } from './answer-form'
import { withConflicts } from './conflict-screen'
import { editorProgress } from './editor-progress'
import { formParts, baseOf, type FormParts } from './form-parts'
import type { FormPurpose } from './form-purpose'
import { stateOf } from './form-states'
import { withBaseline } from './baseline'
import { keepDraft } from './keep-draft'
import { goneState } from './gone'
import { homeOfForm } from './home-of'
import { newRowId } from './open-new'
import { formPreview } from './form-preview'
import { namesakeProblems, withNamesakes } from './namesakes'
import { leavePosted } from './posted-slot'
import { resolveReferences } from './resolve-references'

/** Does what the pressed button of a form asks for. Everything typed comes back, whatever becomes of it. */
export async function saveForm(
  request: ActionRequest,
  posted: TypedForm,
  purpose: FormPurpose = { findEdit: ownEdit, submit },
): Promise<FormState> {
  const { preview, ...state } =
    goneState(reader(), posted) ?? (await completed(request, posted, purpose))
  if ((await headers()).has('next-action')) return { ...state, preview }
  leavePosted({ state, preview })
  return state
}

/** The answer with what the form shows beside what was typed. */
async function completed(
  request: ActionRequest,
  posted: TypedForm,
  purpose: FormPurpose,
): Promise<FormState> {
  const answered = await answer(request, posted, purpose)
  const { edit, keptParts } = answered.form
  const resumed = edit && keptParts ? purpose.findEdit(request, edit.id) : null
  const progress = actorProgress(request)
  const settled = withConflicts(reader(), answered, resumed, progress)
  return withBaseline(reader(), withNamesakes(reader(), settled, progress))
}

async function answer(
  request: ActionRequest,
  posted: TypedForm,
  purpose: FormPurpose,
): Promise<FormState> {
  const intent = textOf(request.form, 'intent')
  const turn = readIntent(intent)
  if (turn) {
    const turned = turnForm(posted, turn, newRowId)
    return stateOf('turned', turned, { focus: focusAfter(posted, turned, turn) })
  }
  if (intent === 'draft' || intent === 'draft-over') return keepDraft(request, posted)
  const db = reader()
  const refusal = refusalOf(request)
  if (refusal) return forbidden(posted, refusal)
  const base = baseOf(db, posted)
  if (!base) return missing(posted, 'base')
  const resumed = posted.edit ? purpose.findEdit(request, posted.edit.id) : null
  if (posted.edit && !resumed) return forbidden(posted, 'level')
  const progress = actorProgress(request)
  const { form, picks } = resolveReferences(db, posted, homeOfForm(posted, base), progress)
  const parts = formParts(db, form, base, resumed)
  if (intent === 'preview') return preview(parts, picks, progress)
  const problems = [...parts.problems, ...namesakeProblems(db, form, parts.document, progress)]
  if (problems.length > 0) return { ...invalidState(parts, problems), picks }
  return purpose.submit(request, parts)
}

/** Whoever may not write is told before anything is looked up for them. */
function refusalOf({ actor }: ActionRequest): string | undefined {
  const standing = standingOf(reader(), actor)
  if (standing.type === 'anonymous') return 'signed-out'
  const mayWrite = can(standing, { action: 'submit', openEdits: 0 })
  return mayWrite ? undefined : 'blocked'
}

function forbidden(form: TypedForm, reason: string): FormState {
  return stateOf('forbidden', form, { reason, message: refusalText(reason), focus: 'notices' })
}

function missing(form: TypedForm, token: string): FormState {
  return stateOf('missing', form, { message: words.editor.missing(token), focus: 'notices' })
}

function ownEdit({ actor }: ActionRequest, editId: string): EditView | null {
  const edit = getEdit(reader(), editId)
  return actor.type === 'user' && edit?.author?.id === actor.id ? edit : null
}

function preview(parts: FormParts, picks: FormState['picks'], progress: Progress): FormState {
  const { problems, content } = formPreview(reader(), parts, progress)
  const wrong = problems.length > 0 ? invalidState(parts, problems) : undefined
  return stateOf('preview', parts.form, {
    picks,
    problems: wrong?.problems ?? [],
    focus: wrong ? 'notices' : 'preview',
    preview: content,
  })
}

/** How far the forms of who asks go; nothing is shown to who is signed out. */
function actorProgress({ actor }: ActionRequest): Progress {
  return actor.type === 'user' ? editorProgress(reader(), actor.id) : NOTHING_WATCHED
}

async function submit(request: ActionRequest, parts: FormParts): Promise<FormState> {
  const { actor, write } = request
  const { key, summary, edit, base, draft } = parts.form
  const content = { key, summary, parts: parts.parts }
  try {
    const outcome = await write((writer) =>
      edit
        ? resubmitEdit(writer, actor, { editId: edit.id, version: edit.version, ...content })
        : submitEdit(writer, actor, { origin: base === null ? 'creation' : 'form', ...content }),
    )
    const isDone = outcome.status === 'published' || outcome.status === 'pending'
    if (draft && isDone) await write((writer) => discardDraft(writer, actor, draft.name))
    return answerForm(reader(), parts, outcome, actorProgress(request))
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    setHeader('retry-after', '5')
    return stateOf('busy', parts.form, { message: words.editor.busy, focus: 'notices' })
  }
}
