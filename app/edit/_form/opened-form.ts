import type { ShownDraft } from '@/components/editor/draft-notice'
import type { FormNote } from '@/components/editor/form-page'
import type { FormState } from '@/components/editor/form-state'
import type { Reader } from '@/db/open'
import { nameEntries } from '@/db/queries/form-names'
import { newId } from '@/db/entry-id'
import { fillForm, listReferredEntries, type FormStart } from '@/wiki/forms/fill-form'
import { formModel, type FormField, type FormModel } from '@/wiki/forms/form-model'
import type { DraftPlace } from '@/wiki/forms/draft-place'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { can, type Standing } from '@/wiki/permissions'
import type { HeldGroup } from '@/wiki/reading/held-group'
import type { Field, Kind } from '@/wiki/kinds/kind'
import type { Document, Row } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { currentLanguage, say } from '@/wiki/words/language'

/** What stands where a form would be of which its editor may not know yet, and has not agreed to. */
export interface GatedEntry {
  status: 'gated'
  kind: string
  asks: HeldGroup[]
}

/** A form that is ready to be drawn. */
export interface OpenedForm {
  status: 'open'
  title: string
  model: FormModel
  initial: FormState
  home: string | null
  /** Where the entry stands; null for a new one. */
  path: string | null
  /** A draft of this form that is kept. */
  draft?: ShownDraft
  /** What to know before one begins. */
  notes: FormNote[]
  /** What the form does not show, because its author has not watched that far. */
  asks?: HeldGroup[]
}

/** Fills the form of a document, with the names of what it refers to as far as its editor may know them. */
export function fillNamedForm(
  db: Reader,
  kind: Kind,
  document: Document,
  start: Pick<FormStart, 'entry' | 'base' | 'fields'> &
    Partial<Pick<FormStart, 'key' | 'summary' | 'edit' | 'before' | 'newSources'>>,
  progress: Progress,
  draft?: DraftPlace,
): TypedForm {
  const referred = listReferredEntries(document)
  const before = start.before ? listReferredEntries(start.before) : []
  const form = fillForm(kind, document, {
    key: newId(),
    summary: '',
    edit: null,
    newSources: {},
    ...start,
    nameOf: nameEntries(db, [...referred, ...before], progress),
  })
  return draft ? { ...form, draft } : form
}

/** What the button is called, and what will become of the edit: by what its author may publish at once. */
export function buttonFor(standing: Standing): { button: string; note: string } {
  const { publish, submit, liveNote, trustedNote, waitsNote } = words.editor
  if (can(standing, { action: 'publish', risk: 'overwrite' })) {
    return { button: publish, note: liveNote }
  }
  const isTrusted = can(standing, { action: 'publish', risk: 'sourced-addition' })
  return { button: submit, note: isTrusted ? trustedNote : waitsNote }
}

/** The form of a kind, with the rule of its addresses beside the address; `episode` is the one that it is about. */
export function modelFor(kind: Kind, fields: string[], episode?: number): FormModel {
  const model = formModel(kind, fields, currentLanguage())
  const sections = model.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      field.name === 'address' ? addressField(kind, field) : field,
    ),
  }))
  return { ...model, sections, ...(episode === undefined ? {} : { episode }) }
}

/** Most kinds make an address out of a name, which one example shows; numbers have to be typed. */
function addressField(kind: Kind, field: FormField): FormField {
  const named = Object.entries(kind.fields).flatMap(([name, { columns }]): [string, Row[]][] => {
    const column = namedColumn({ columns }, '')
    return column === undefined ? [] : [[name, [{ id: name, [column]: 'Example' }]]]
  })
  const example = { kind: kind.name, fields: Object.fromEntries(named) }
  const help = say(kind.segment.help)
  if (kind.proposeSegment(example, () => 'example') === '' && !hasHomeField(kind)) {
    return { ...field, help }
  }
  const columns = field.columns.map((column) => ({
    ...column,
    required: column.required && column.name !== 'segment',
  }))
  return { ...field, columns, help: `${help} ${words.editor.segmentHelpEmpty}` }
}

function hasHomeField(kind: Kind): boolean {
  return Object.values(kind.fields).some((field) => field.isHome)
}

/** The column of a field that takes a name in that script: Hangul has one of its own where there are several. */
export function namedColumn(field: Pick<Field, 'columns'>, name: string): string | undefined {
  const named = Object.entries(field.columns).filter(([, column]) => column.isName)
  const isHangul = /\p{Script=Hangul}/u.test(name)
  return (named.find(([, column]) => column.isKorean === isHangul) ?? named[0])?.[0]
}
