import { draftInputs } from './draft-place'
import { keptPartInputs } from './kept-parts'
import { rowInputs } from './row-inputs'
import { settlingInputs } from './settling'
import type { TypedForm } from './typed-form'

/**
 * The inputs of a form by name, in the order in which a browser posts them: what the markup of
 * `components/editor` has to have, and what `readForm` reads.
 */
export function listInputs(form: TypedForm): [string, string][] {
  return [...listTokens(form), ...rowInputs(form)]
}

function listTokens(form: TypedForm): [string, string][] {
  return [
    ['entry', form.entry],
    ['kind', form.kind],
    ['base', form.base === null ? 'new' : String(form.base)],
    ['key', form.key],
    ...(form.edit
      ? [
          ['edit', form.edit.id] satisfies [string, string],
          ['version', String(form.edit.version)] satisfies [string, string],
        ]
      : []),
    ['summary', form.summary],
    ...draftInputs(form.draft),
    ...settlingInputs(form.settling),
    ...keptPartInputs(form.keptParts),
    ...(form.others ? [['others', form.others.join(',')] satisfies [string, string]] : []),
  ]
}
