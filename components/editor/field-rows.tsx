'use client'

import type { FormField } from '@/wiki/forms/form-model'
import { fieldAnchor, type TypedRow } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import { CellMessage, describedBy } from './cell-message'
import { FieldRow } from './field-row'
import { useFormParts } from './form-context'
import { RowButton } from './row-button'

/** A field: its label and help once, its rows, and the button for another row. */
export function FieldRows({
  field,
  rows,
  section,
}: {
  field: FormField
  rows: TypedRow[]
  /** The heading above it: a field of the same name is not named twice. */
  section: string
}) {
  const anchor = fieldAnchor(field.name)
  const message = useFormParts().messages.get(anchor)
  const helpId = `help:${field.name}`
  const only = field.columns.length === 1 ? field.columns[0] : undefined
  const isRequired = field.isSingle && only?.required === true
  const standing = rows.filter((row) => !row.isRemoved)
  return (
    <fieldset
      id={anchor}
      tabIndex={-1}
      className="border-line min-w-0 border-t pt-4"
      aria-describedby={describedBy(anchor, message, field.help && helpId)}
    >
      <legend className={field.label === section ? 'sr-only' : 'float-left w-full font-semibold'}>
        {field.label}
        {isRequired && <span className="font-normal"> ({words.editor.required})</span>}
      </legend>
      <div className="clear-both flex flex-col gap-3">
        {field.help && (
          <p id={helpId} className="text-soft max-w-prose text-sm">
            {field.help}
          </p>
        )}
        <CellMessage name={anchor} message={message} />
        {rows.map((row) => (
          <FieldRow
            key={row.id}
            field={field}
            row={row}
            number={standing.indexOf(row) + 1}
            count={standing.length}
          />
        ))}
        {hasRoom(field, rows) && (
          <div>
            <RowButton value={`add:${field.name}`}>
              {field.isSingle
                ? words.editor.addLaterValue(field.label)
                : words.editor.add(field.label)}
            </RowButton>
          </div>
        )}
      </div>
    </fieldset>
  )
}

/**
 * A one-valued field takes another value, from a later episode on, once it has a first; but a page stands in one
 * place at a time.
 */
function hasRoom(field: FormField, rows: TypedRow[]): boolean {
  if (!field.isSingle) return true
  if (field.name === 'address') return false
  return rows.some((row) => Object.values(row.cells).some((cell) => cell.text !== ''))
}
