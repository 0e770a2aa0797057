import type { Column, Label } from '../kinds/column'
import type { Field, Kind } from '../kinds/kind'
import { kindOf } from '../kinds/registry'
import { CITATION_COLUMNS } from './fill-form'
import { NEW_SOURCE_FIELDS } from './new-source'

/** An input, as the form draws it: the column's declaration in one language, plain enough to be sent to a browser. */
export interface FormColumn {
  name: string
  type: Column['type']
  label: string
  help?: string
  required: boolean
  max?: number
  min?: number
  choices?: { value: string; label: string }[]
  kinds?: readonly string[]
  isKorean: boolean
}

/** A field of the form. */
export interface FormField {
  name: string
  label: string
  help?: string
  isSingle: boolean
  isOrdered: boolean
  /** Its rows stay hidden until the last episode when nothing is said. */
  tells: boolean
  columns: FormColumn[]
}

/** Everything that the form's markup is derived from. */
export interface FormModel {
  kind: string
  sections: { name: string; label: string; fields: FormField[] }[]
  /** The inputs of a citation, and those of a source described on the spot. */
  citation: FormColumn[]
  source: FormColumn[]
  /** Gates count in this entry's own drama unless another is named, so that no drama needs to be asked for. */
  hasHome: boolean
  /** The broadcast number of the episode that the form is about: what a new row tells is known from it on, unless told. */
  episode?: number
}

type Language = keyof Label

/** The fields that people fill in: all but those that have a verb of their own (move, delete) or stand beside each row. */
export function listFormFields(
  kind: Kind,
  only: { section?: string; field?: string } = {},
): string[] {
  return Object.entries(kind.fields)
    .filter(([name]) => !['address', 'state', 'citations'].includes(name))
    .filter(([name, field]) => {
      if (only.field !== undefined) return name === only.field
      return only.section === undefined || field.section === only.section
    })
    .map(([name]) => name)
}

/** Derives the form of a kind from its declaration: the sections and fields named by `fields`, in the kind's order. */
export function formModel(kind: Kind, fields: string[], language: Language): FormModel {
  const shown = new Set(fields)
  const sections = Object.entries(kind.sections).map(([name, label]) => ({
    name,
    label: label[language],
    fields: Object.entries(kind.fields)
      .filter(([fieldName, field]) => shown.has(fieldName) && field.section === name)
      .map(([fieldName, field]) => formField(kind, fieldName, field, language)),
  }))
  const source = kindOf('source')
  return {
    kind: kind.name,
    sections: sections.filter((section) => section.fields.length > 0),
    citation: CITATION_COLUMNS.flatMap((name) => {
      const column = kind.fields.citations?.columns[name]
      return column ? [formColumn(name, column, language)] : []
    }),
    source: NEW_SOURCE_FIELDS.flatMap((name) => {
      const column = source.fields[name]?.columns.value
      return column ? [formColumn(name, column, language)] : []
    }),
    hasHome: kind.name === 'drama' || kind.parent === 'drama',
  }
}

function formField(kind: Kind, name: string, field: Field, language: Language): FormField {
  return {
    name,
    label: field.label[language],
    ...(field.help ? { help: field.help[language] } : {}),
    isSingle: field.isSingle,
    isOrdered: field.isOrdered,
    tells: field.telling === 'tells' || kind.telling === 'tells',
    columns: Object.entries(field.columns)
      .filter(([column]) => name !== 'address' || column !== 'parent' || kind.parent !== undefined)
      .map(([columnName, column]) => formColumn(columnName, column, language)),
  }
}

function formColumn(name: string, column: Column, language: Language): FormColumn {
  return {
    name,
    type: column.type,
    label: column.label[language],
    ...(column.help ? { help: column.help[language] } : {}),
    required: column.required,
    ...(column.max === undefined ? {} : { max: column.max }),
    ...(column.min === undefined ? {} : { min: column.min }),
    ...(column.choices
      ? {
          choices: Object.entries(column.choices).map(([value, label]) => ({
            value,
            label: label[language],
          })),
        }
      : {}),
    ...(column.kinds ? { kinds: column.kinds } : {}),
    isKorean: column.isKorean,
  }
}
