import type { FormState } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { getHead, type HeadEntry, nameOfEntry } from '@/db/queries/entries'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { baseOf } from './form-parts'
import { episodeOf } from './episode-of'
import { homeOfForm } from './home-of'
import { modelFor, type OpenedForm } from './opened-form'

/** Opens a form again out of what was posted, with the fields that it showed. */
export function reopenForm(db: Reader, state: FormState): OpenedForm {
  const { form } = state
  const kind = kindOf(form.kind)
  const entry = getHead(db, form.entry)?.entry
  // Citations have no place of their own: each stands beside what it is for.
  const fields = Object.keys(form.fields).filter((name) => name !== 'citations')
  const base = baseOf(db, form) ?? { kind: form.kind, fields: {} }
  return {
    status: 'open',
    title: titleOf(entry) ?? words.editor.newTitle(say(kind.label)),
    model: modelFor(kind, fields, episodeOf(db, base)),
    initial: state,
    home: homeOfForm(form, base),
    path: entry?.path ?? null,
    notes: [],
  }
}

/** A deleted entry is not named any more. */
function titleOf(entry: HeadEntry['entry'] | undefined): string | undefined {
  if (!entry) return undefined
  const isLive = entry.status === 'live'
  return isLive ? words.editor.editTitle(nameOfEntry(entry)) : words.editor.deletedTitle
}
