import { kindOf } from '@/wiki/kinds/registry'
import type { Document } from '@/wiki/revisions/document'
import { homeDrama } from '@/wiki/spoilers/gate'
import type { TypedForm } from '@/wiki/forms/typed-form'

/** The drama that a document is about: itself, the one that it stands under, or the first that it names as its home. */
export function homeOf(document: Document, entry: string): string | null {
  const kind = kindOf(document.kind)
  return kind.name === 'drama' ? entry : homeDrama(kind, document)
}

/** The same of a form as it was posted: a parent that was chosen in it counts before what its base says. */
export function homeOfForm(form: TypedForm, base: Document): string | null {
  const parent = form.fields.address?.[0]?.cells.parent?.reference
  if (parent && 'entry' in parent) return parent.entry
  return homeOf(base, form.entry)
}
