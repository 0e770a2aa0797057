import type { ShownDraft } from '@/components/editor/draft-notice'
import type { Reader } from '@/db/open'
import { getDraft, type Draft } from '@/db/queries/drafts'
import { getEdit, type EditView } from '@/db/queries/edit'
import { findEntryByPath, getHead } from '@/db/queries/entries'
import { draftAddress } from '@/wiki/forms/draft-address'
import { stampOf } from '@/wiki/forms/draft-place'
import { readForm } from '@/wiki/forms/read-form'
import type { Progress } from '@/wiki/spoilers/progress'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { stateOf } from './form-states'
import { withConflicts } from './conflict-screen'
import { draftPlace } from './draft-place'
import type { OpenedForm } from './opened-form'
import { reopenForm } from './reopen-form'

/** Whose form it is, and how far it may go. */
export interface Author {
  userId: string
  progress: Progress
}

/** Opens the form that a draft was typed into, with everything as it was typed; null where there is none to open. */
export function openDraft(
  db: Reader,
  { userId, progress }: Author,
  name: string,
): OpenedForm | null {
  const draft = getDraft(db, userId, name)
  const typed = draft && formOf(draft)
  if (!draft || !typed) return null
  const form: TypedForm = { ...typed, draft: draftPlace(name, stampOf(draft)) }
  return {
    ...reopenForm(
      db,
      withConflicts(db, stateOf('open', form), ownEdit(db, userId, form), progress),
    ),
    draft: { ...storedOf(db, draft), isOpen: true },
  }
}

/** The edit that a form works on again, where it is theirs. */
function ownEdit(db: Reader, userId: string, { edit }: TypedForm): EditView | null {
  const found = edit && getEdit(db, edit.id)
  return found?.author?.id === userId ? found : null
}

/** The draft of the form at a path, or of that edit, even where the page itself is gone meanwhile. */
export function openDraftAt(
  db: Reader,
  author: Author,
  path: string,
  editId: string | undefined,
): OpenedForm | null {
  if (editId !== undefined) return openDraft(db, author, `resume:${editId}`)
  const entry = findEntryByPath(db, path)?.entry
  return entry ? openDraft(db, author, `edit:${entry.id}`) : null
}

/** What was opened, a form with what there is to say about a draft that is kept under its name. */
export function besideDraft<Opened extends { status: string }>(
  db: Reader,
  userId: string,
  opened: Opened | OpenedForm,
): Opened | OpenedForm {
  if (!isForm(opened) || opened.draft) return opened
  const name = opened.initial.form.draft?.name
  const draft = name === undefined ? null : getDraft(db, userId, name)
  return draft ? { ...opened, draft: storedOf(db, draft) } : opened
}

function isForm(opened: { status: string }): opened is OpenedForm {
  return opened.status === 'open'
}

function formOf(draft: Draft): TypedForm | undefined {
  const read = readForm(draft.fields)
  return 'entry' in read ? read : undefined
}

function storedOf(db: Reader, draft: Draft): ShownDraft {
  const form = formOf(draft)
  const path = form ? (getHead(db, form.entry)?.entry.path ?? null) : null
  const address = (form && draftAddress(draft.form, path)) ?? null
  return {
    name: draft.form,
    savedAt: draft.savedAt,
    address,
    isOpen: false,
    typed: address === null ? typedText(draft.fields) : '',
  }
}

/** What was typed by hand among the fields of a form, as text to read and to copy. */
export function typedText(fields: readonly [string, string][]): string {
  return fields
    .filter(
      ([name, text]) => text.trim() !== '' && /^(r:[^:]+:[^:]+:[^:]+$|s:|summary$)/.test(name),
    )
    .map(([, text]) => text)
    .join('\n')
}
