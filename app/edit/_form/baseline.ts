import type { FormState } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { baselineOf } from '@/wiki/forms/section-progress'
import { kindOf } from '@/wiki/kinds/registry'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import { baseOf } from './form-parts'
import { fillNamedForm, modelFor } from './opened-form'

/** A state of a form with what the page says that it changes, so that it can tell what has changed; a new page says nothing. */
export function withBaseline(db: Reader, state: FormState): FormState {
  const { form } = state
  const base = form.base === null ? null : baseOf(db, form)
  if (!base || state.baseline) return state
  const kind = kindOf(form.kind)
  const fields = Object.keys(form.fields).filter((name) => name !== 'citations')
  const start = { entry: form.entry, base: form.base, fields }
  // No name of it is compared or shown.
  const filled = fillNamedForm(db, kind, base, start, EVERYTHING_WATCHED)
  return { ...state, baseline: baselineOf(modelFor(kind, fields), form, filled) }
}
