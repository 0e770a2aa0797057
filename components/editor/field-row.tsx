'use client'

import type { FormField } from '@/wiki/forms/form-model'
import { blankCell, cellName, rowAnchor, type TypedRow } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import { CellInput } from './cell-input'
import { useFormParts } from './form-context'
import { RowButton } from './row-button'
import { RowGate } from './row-gate'
import { RowHandle } from './row-handle'
import { RowSources } from './row-sources'

interface FieldRowProps {
  field: FormField
  row: TypedRow
  /** The place among the rows that stand, from 1; 0 for a removed row. */
  number: number
  count: number
}

/** One row of a field: its inputs, from when it may be known, its sources, and what can be done with it. */
export function FieldRow({ field, row, number, count }: FieldRowProps) {
  const place = `${field.name}:${row.id}`
  const isPlain = field.isSingle && number <= 1
  const only = field.columns.length === 1 ? field.columns[0] : undefined
  const anchor = rowAnchor(field.name, row.id)
  return (
    <fieldset
      id={anchor}
      tabIndex={-1}
      autoFocus={useFormParts().focus === anchor}
      data-row={row.isRemoved ? 'removed' : 'standing'}
      className={isPlain && only ? 'min-w-0' : 'form-row'}
    >
      <legend className={isPlain ? 'sr-only' : 'text-soft px-1 text-sm'}>
        {row.isRemoved
          ? words.editor.removed(field.label)
          : words.editor.rowOf(field.label, number)}
      </legend>
      {field.isOrdered && !row.isRemoved && count > 1 && (
        <RowHandle field={field.name} row={row.id} />
      )}
      <input type="hidden" name="row" value={place} />
      {row.isRemoved && <input type="hidden" name="removed" value={place} />}
      <div hidden={row.isRemoved} className="flex flex-col gap-3">
        <div className={only ? '' : 'grid gap-3 sm:grid-cols-2 lg:grid-cols-3'}>
          {field.columns.map((column) => (
            <CellInput
              key={column.name}
              name={cellName(field.name, row.id, column.name)}
              column={column}
              cell={row.cells[column.name] ?? blankCell()}
              label={only ? labelOfOnly(field, number) : column.label}
              isLabelHidden={only !== undefined}
              helpId={helpIdOf(field, column)}
              isHelpHere={number === 1 && column.help !== field.help}
            />
          ))}
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          <RowGate field={field} row={row} />
          {field.name !== 'address' && <RowSources field={field.name} row={row} />}
        </div>
      </div>
      <RowTools field={field} row={row} number={number} count={count} />
    </fieldset>
  )
}

/** The help of a column stands once, below its first input or above the field, and describes the inputs of all rows. */
function helpIdOf(field: FormField, { name, help }: FormField['columns'][number]): string {
  return help === field.help ? `help:${field.name}` : `help:${field.name}:${name}`
}

function labelOfOnly(field: FormField, number: number): string {
  return field.isSingle && number <= 1 ? field.label : words.editor.rowOf(field.label, number)
}

function RowTools({ field, row, number, count }: FieldRowProps) {
  const place = `${field.name}:${row.id}`
  if (row.isRemoved) {
    return (
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-soft text-sm line-through">{summaryOf(row)}</span>
        <RowButton value={`restore:${place}`}>{words.editor.keep}</RowButton>
      </p>
    )
  }
  if (field.isSingle && count <= 1) return null
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      {field.isOrdered && number > 1 && (
        <RowButton value={`up:${place}`} label={words.editor.moveUp(field.label, number)}>
          {words.editor.up}
        </RowButton>
      )}
      {field.isOrdered && number < count && (
        <RowButton value={`down:${place}`} label={words.editor.moveDown(field.label, number)}>
          {words.editor.down}
        </RowButton>
      )}
      <RowButton value={`remove:${place}`} label={words.editor.removeRow(field.label, number)}>
        {words.editor.remove}
      </RowButton>
    </p>
  )
}

/** Enough of a removed row to know which one it was. */
function summaryOf(row: TypedRow): string {
  const texts = Object.values(row.cells).map((cell) => cell.text.trim())
  const said = texts.filter((text) => text !== '' && text !== 'on')
  return said.slice(0, 3).join(' · ').slice(0, 120)
}
