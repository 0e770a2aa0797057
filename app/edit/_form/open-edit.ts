import type { FormNote } from '@/components/editor/form-page'
import type { Reader } from '@/db/open'
import { getEdit } from '@/db/queries/edit'
import { findEntryByPath, type HeadEntry, nameOfEntry } from '@/db/queries/entries'
import { listFormFields } from '@/wiki/forms/form-model'
import { describeHeld } from '@/db/queries/held-dramas'
import { kindOf } from '@/wiki/kinds/registry'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldForm } from '@/wiki/spoilers/shield-form'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { draftPlace } from './draft-place'
import { stateOf } from './form-states'
import { episodeOf } from './episode-of'
import { homeOf } from './home-of'
import { fillNamedForm, modelFor, type GatedEntry, type OpenedForm } from './opened-form'
import { openResumed } from './open-resumed'
import type { Author } from './stored-draft'

/** What there is to edit at a path. */
export type OpenedEdit =
  | OpenedForm
  | GatedEntry
  | { status: 'missing' }
  | { status: 'moved'; path: string }
  | { status: 'deleted'; path: string }
  | { status: 'not-yours'; editId: string }

/** What the query of an edit's address can narrow the form to, and the edit that is worked on again. */
export interface EditQuery {
  section?: string
  field?: string
  edit?: string
}

/**
 * Opens the form for what stands at a path, whole or one section or field of it, as far as its author has watched or agreed
 * to see.
 */
export function openEdit(db: Reader, path: string, query: EditQuery, author: Author): OpenedEdit {
  if (query.edit !== undefined) return resume(db, path, query.edit, author)
  const found = findEntryByPath(db, path)
  if (!found) return { status: 'missing' }
  if (found.entry.status !== 'live') return { status: 'deleted', path: found.entry.path }
  if (!found.isCurrent) return { status: 'moved', path: found.entry.path }
  return openHead(db, found, query, author.progress)
}

function openHead(db: Reader, found: HeadEntry, query: EditQuery, progress: Progress): OpenedEdit {
  const { entry, revision } = found
  const kind = kindOf(entry.kind)
  const shielded = shieldForm(kind, found.document, entry.id, progress)
  const { document, closed } = shielded
  const asks = describeHeld(db, shielded.held, progress)
  if (shielded.isHidden) return { status: 'gated', kind: say(kind.label), asks }
  const narrowed = listFormFields(kind, query)
  const asked = narrowed.length > 0 ? narrowed : listFormFields(kind)
  const fields = asked.filter((name) => !closed.includes(name))
  const form = fillNamedForm(
    db,
    kind,
    document,
    {
      entry: entry.id,
      base: revision.id,
      fields,
    },
    progress,
    draftPlace(`edit:${entry.id}`),
  )
  const section = query.section === undefined ? undefined : kind.sections[query.section]
  const only = section ?? (query.field === undefined ? undefined : kind.fields[query.field]?.label)
  return {
    status: 'open',
    title: words.editor.editTitle(nameOfEntry(entry)),
    model: modelFor(kind, fields, episodeOf(db, found.document)),
    initial: stateOf('open', form),
    home: homeOf(found.document, entry.id),
    path: entry.path,
    asks,
    notes: only && narrowed.length > 0 ? [onlyNote(say(only), entry.path)] : [],
  }
}

function onlyNote(label: string, path: string): FormNote {
  const link = { href: `/edit${path}`, text: words.editor.wholeForm }
  return { text: words.editor.onlySection(label), link }
}

function resume(
  db: Reader,
  path: string,
  editId: string,
  { userId, progress }: Author,
): OpenedEdit {
  const edit = getEdit(db, editId)
  if (!edit) return { status: 'missing' }
  if (edit.author?.id !== userId) return { status: 'not-yours', editId }
  const opened = openResumed(db, edit, path, { progress, isAuthor: true })
  return opened ?? { status: 'not-yours', editId }
}
