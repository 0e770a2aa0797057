import type { ActionRequest } from '@/app/_server/action'
import { typedFields } from '@/app/_server/posted-form'
import type { FormState } from '@/components/editor/form-state'
import { saveDraft, type DraftInput, type DraftOutcome } from '@/db/commands/save-draft'
import type { Reader } from '@/db/open'
import { reader } from '@/db/connection'
import { getHead } from '@/db/queries/entries'
import { draftAddress } from '@/wiki/forms/draft-address'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { stateOf } from './form-states'

const { drafts } = words

/** What was posted as a draft; undefined for a form that has no place to be kept in. */
export function draftInput(
  db: Reader,
  form: TypedForm,
  posted: FormData,
  now: { over?: string } = {},
): DraftInput | undefined {
  const { draft, key } = form
  if (!draft) return undefined
  const entry = getHead(db, form.entry)?.entry
  const address = draftAddress(draft.name, entry?.path ?? null)
  if (address === undefined) return undefined
  const fields = typedFields(posted).filter(([name]) => !/^\$|^intent$/.test(name))
  const title = entry?.latinName ?? typedName(form) ?? ''
  const { name, device, sequence, over } = draft
  return { form: name, title, address, fields, sequence, device, over, key, ...now }
}

/** The first name that was typed for a new entry. */
function typedName(form: TypedForm): string | undefined {
  const named = Object.entries(kindOf(form.kind).fields).flatMap(([fieldName, field]) =>
    (form.fields[fieldName] ?? []).flatMap((row) =>
      Object.entries(field.columns).flatMap(([column, { isName }]) =>
        isName ? [row.cells[column]?.text.trim() ?? ''] : [],
      ),
    ),
  )
  return named.find((text) => text !== '')
}

/** Saves what was posted as a draft, for the button that works without scripts; the form comes back as it was. */
export async function keepDraft(request: ActionRequest, form: TypedForm): Promise<FormState> {
  const { actor, write, form: posted } = request
  const isOver = posted.get('intent') === 'draft-over'
  const input = draftInput(reader(), form, posted, isOver ? { over: overOf(posted) } : {})
  if (!form.draft || !input) return answer(form, { status: 'missing', what: 'form' })
  const outcome = await write((writer) => saveDraft(writer, actor, input))
  const draft = { ...form.draft, sequence: form.draft.sequence + 1, over: input.over }
  return answer({ ...form, draft }, outcome)
}

/** The other draft that the form was shown and that it may replace. */
function overOf(posted: FormData): string {
  const other = posted.get('other')
  return typeof other === 'string' ? other : ''
}

/** What became of a draft, in words. `other` is the stamp of the draft that stands in the way. */
export function draftMessage(outcome: DraftOutcome): string {
  switch (outcome.status) {
    case 'saved':
      return drafts.savedHere
    case 'older':
    case 'submitted':
    case 'elsewhere':
      return drafts[outcome.status]
    case 'forbidden':
      return words.editor.signedOut
    case 'too-large':
      return drafts.tooLarge
    case 'too-many':
      return drafts.tooMany
    default:
      return drafts.unreadable
  }
}

/** The statuses of the answer to a save. */
export const DRAFT_STATUSES: Record<DraftOutcome['status'], number> = {
  saved: 200,
  older: 409,
  elsewhere: 409,
  submitted: 409,
  forbidden: 401,
  missing: 400,
  'too-large': 413,
  'too-many': 422,
}

/** Outcomes as the action's wrapper knows them, so that the answer gets its status. */
const ACTION_STATUSES: Record<DraftOutcome['status'], string> = {
  saved: 'draft-saved',
  older: 'changed',
  elsewhere: 'changed',
  submitted: 'closed',
  forbidden: 'forbidden',
  missing: 'missing',
  'too-large': 'invalid',
  'too-many': 'invalid',
}

function answer(form: TypedForm, outcome: DraftOutcome): FormState {
  return stateOf(ACTION_STATUSES[outcome.status], form, {
    message: draftMessage(outcome),
    focus: 'notices',
    ...(outcome.status === 'elsewhere' ? { otherDraft: outcome.stamp } : {}),
    ...(outcome.status === 'forbidden' ? { reason: outcome.reason } : {}),
  })
}
