'use client'

import type { ComponentProps } from 'react'
import type { FormColumn } from '@/wiki/forms/form-model'
import type { TypedCell } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import { CellMessage, describedBy } from './cell-message'
import { EntryPicker } from './entry-picker'
import { useFormParts } from './form-context'

/** How an input is drawn: which column, under which name, with what in it. */
export interface CellInputProps {
  name: string
  column: FormColumn
  cell: TypedCell
  label: string
  /** The label is for screen readers alone where the field's own label stands above it. */
  isLabelHidden?: boolean
  /** The id of the help that stands somewhere for all rows, and whether it stands here. */
  helpId?: string
  isHelpHere?: boolean
}

/** One labelled input, by its column's type, with its help and what is wrong with it. */
export function CellInput(props: CellInputProps) {
  const { name, column, label, isLabelHidden = false, helpId, isHelpHere = false } = props
  const message = useFormParts().messages.get(name)
  const isWide = column.type === 'prose' || column.type === 'url'
  const labelClass = isLabelHidden ? 'sr-only' : 'label mb-1 block'
  return (
    <div className={isWide ? 'sm:col-span-full' : undefined}>
      {column.type === 'flag' ? (
        <FlagInput {...props} />
      ) : (
        <>
          <label htmlFor={name} className={labelClass}>
            {label}
            {column.required && <span className="font-normal"> ({words.editor.required})</span>}
          </label>
          <Input {...props} message={message} />
        </>
      )}
      {isHelpHere && column.help && (
        <p id={helpId} className="text-soft mt-1 text-sm">
          {column.help}
        </p>
      )}
      <CellMessage name={name} message={message} />
    </div>
  )
}

type InputProps = CellInputProps & { message: string | undefined }

function Input(props: InputProps) {
  const { name, column, cell, helpId, message } = props
  const shared = {
    id: name,
    name,
    defaultValue: cell.text,
    'aria-invalid': message ? true : undefined,
    'aria-describedby': describedBy(name, message, column.help && helpId),
  }
  switch (column.type) {
    case 'reference':
      return <EntryPicker {...props} />
    case 'choice':
      return <ChoiceInput {...props} />
    case 'prose':
      return <ProseInput {...shared} />
    case 'integer':
    case 'decimal':
      return (
        <input
          {...shared}
          className="input"
          inputMode={column.type === 'integer' ? 'numeric' : 'decimal'}
          autoComplete="off"
        />
      )
    default:
      return (
        <input
          {...shared}
          className="input"
          lang={column.isKorean ? 'ko' : undefined}
          inputMode={column.type === 'url' ? 'url' : undefined}
          autoComplete="off"
        />
      )
  }
}

type Shared = Pick<
  ComponentProps<'textarea'>,
  'id' | 'name' | 'defaultValue' | 'aria-invalid' | 'aria-describedby'
>

/** Running text, with how links and hidden parts are written below it. */
function ProseInput(shared: Shared) {
  const helpId = `help:prose:${shared.name}`
  const describedBy = [shared['aria-describedby'], helpId].filter(Boolean).join(' ')
  return (
    <>
      <textarea
        {...shared}
        className="input form-prose"
        rows={7}
        dir="auto"
        aria-describedby={describedBy}
      />
      <p id={helpId} className="text-soft mt-1 text-sm">
        {words.editor.proseHelp}
      </p>
    </>
  )
}

function ChoiceInput({ name, column, cell, helpId, message }: InputProps) {
  const choices = column.choices ?? []
  const isStrange = cell.text !== '' && !choices.some((choice) => choice.value === cell.text)
  return (
    <select
      id={name}
      name={name}
      className="input"
      defaultValue={cell.text}
      aria-invalid={message ? true : undefined}
      aria-describedby={describedBy(name, message, column.help && helpId)}
    >
      <option value="">{words.editor.choose}</option>
      {isStrange && <option value={cell.text}>{cell.text}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

/** An unchecked box posts nothing, so an empty input of its name comes first and says that it was there. */
function FlagInput({ name, column, cell, label, helpId }: CellInputProps) {
  return (
    <div className="flex min-h-11 items-center gap-2 sm:mt-6">
      <input type="hidden" name={name} value="" />
      <input
        type="checkbox"
        id={name}
        name={name}
        value="on"
        defaultChecked={cell.text !== ''}
        className="accent-accent size-5"
        aria-describedby={column.help && helpId}
      />
      <label htmlFor={name}>{label}</label>
    </div>
  )
}
