import type { FieldTexts } from './field-texts'
import { fieldTexts } from './field-texts'
import type { FormModel } from './form-model'
import { rowInputs } from './row-inputs'
import { typedRows, type TypedForm } from './typed-form'

/** A short stand-in for what each field said before anybody typed, by its name; '' for one that said nothing. */
export type Baseline = Record<string, string>

/** How far a section of a form is. */
export interface SectionProgress {
  name: string
  label: string
  /** Of how many fields something stands in how many. */
  fields: number
  filled: number
  /** Fields that say something else than the page; always 0 for a new page. */
  changed: number
  /** Inputs that need attention. */
  problems: number
}

/**
 * What the fields of a form would say if nobody had typed: `base` is the form of the page as it stands. Only rows that the
 * form shows count, because it leaves all others as they are.
 */
export function baselineOf(model: FormModel, form: TypedForm, base: TypedForm): Baseline {
  const fields = Object.keys(form.fields).map((name) => {
    const shown = new Set(typedRows(form, name).map(({ id }) => id))
    return [name, typedRows(base, name).filter(({ id }) => shown.has(id))] as const
  })
  const { texts } = fieldTexts(model, rowInputs({ fields: Object.fromEntries(fields) }))
  return Object.fromEntries(
    Object.keys(form.fields).map((name) => [name, fingerprint(texts.get(name))]),
  )
}

/** How far each section is. Without a baseline nothing counts as changed. `problems` are the names of inputs. */
export function sectionProgress(
  model: FormModel,
  { texts, fieldOf }: FieldTexts,
  baseline: Baseline | undefined,
  problems: readonly string[],
): SectionProgress[] {
  const wrong = problems.map(fieldOf)
  return model.sections.map(({ name, label, fields }) => ({
    name,
    label,
    fields: fields.length,
    filled: fields.filter((field) => texts.has(field.name)).length,
    changed: fields.filter((field) => {
      const before = baseline?.[field.name]
      return before !== undefined && before !== fingerprint(texts.get(field.name))
    }).length,
    problems: wrong.filter((owner) => fields.some((field) => field.name === owner)).length,
  }))
}

/**
 * FNV-1a, 32 bits (draft-eastlake-fnv): what a form said is compared with many texts that one
 * person types, and only to show a number, so that a short stand-in will do.
 */
function fingerprint(text: string | undefined): string {
  if (text === undefined) return ''
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
