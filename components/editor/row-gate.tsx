'use client'

import type { FormColumn, FormField, FormModel } from '@/wiki/forms/form-model'
import {
  GATE_DRAMA,
  GATE_EPISODE,
  blankCell,
  cellName,
  type TypedCell,
  type TypedRow,
} from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import { CellInput } from './cell-input'
import { useFormParts } from './form-context'

const episode = (tells: boolean): FormColumn => ({
  name: GATE_EPISODE,
  type: 'integer',
  label: words.editor.gateEpisode,
  help: tells ? words.editor.gateHelpTells : words.editor.gateHelp,
  required: false,
  isKorean: false,
})

const drama = (): FormColumn => ({
  name: GATE_DRAMA,
  type: 'reference',
  get label() {
    return words.editor.gateDrama
  },
  required: false,
  kinds: ['drama'],
  isKorean: false,
})

/** From which episode a row may be known: folded away until somebody needs it or something is wrong with it. */
export function RowGate({ field, row }: { field: FormField; row: TypedRow }) {
  const { model, messages } = useFormParts()
  const name = cellName(field.name, row.id, GATE_EPISODE)
  const dramaName = cellName(field.name, row.id, GATE_DRAMA)
  const cell = row.cells[GATE_EPISODE] ?? offered(model, field, row)
  const isOpen = messages.has(name) || messages.has(dramaName)
  return (
    <details open={isOpen || undefined} className="text-sm">
      <summary className="text-soft min-h-6 cursor-pointer underline decoration-dotted underline-offset-4">
        {cell.text === '' ? words.editor.gate : words.editor.gateSet(cell.text)}
      </summary>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <CellInput
          name={name}
          column={episode(field.tells)}
          cell={cell}
          label={words.editor.gateEpisode}
          helpId={`help:${name}`}
          isHelpHere
        />
        {!model.hasHome && (
          <CellInput
            name={dramaName}
            column={drama()}
            cell={row.cells[GATE_DRAMA] ?? blankCell()}
            label={words.editor.gateDrama}
          />
        )}
      </div>
    </details>
  )
}

/** A row that nobody has written in yet is offered the episode that the form is about, where the row tells what happens. */
function offered({ episode: number }: FormModel, field: FormField, row: TypedRow): TypedCell {
  const isNew = Object.keys(row.cells).length === 0
  return isNew && field.tells && number !== undefined ? { text: String(number) } : blankCell()
}
