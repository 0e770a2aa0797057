'use client'

import {
  blankCell,
  cellName,
  rowAnchor,
  sourceCellName,
  type TypedRow,
} from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import { CellInput } from './cell-input'
import { useFormParts } from './form-context'
import { RowButton } from './row-button'

/** The sources of one row: those that it cites, and a button for one more. */
export function RowSources({ field, row }: { field: string; row: TypedRow }) {
  const { citations } = useFormParts()
  const own = citations.filter((citation) => citation.cells.of?.text === row.id)
  const standing = own.filter((citation) => !citation.isRemoved)
  return (
    <details open={own.some(isOpen) || undefined} className="text-sm">
      <summary className="text-soft min-h-6 cursor-pointer underline decoration-dotted underline-offset-4">
        {words.editor.sources(standing.length)}
      </summary>
      <div className="mt-2 flex flex-col gap-3">
        {own.map((citation) => (
          <Citation key={citation.id} citation={citation} />
        ))}
        <div>
          <RowButton value={`cite:${field}:${row.id}`}>
            {own.length === 0 ? words.editor.addFirstSource : words.editor.addSource}
          </RowButton>
        </div>
      </div>
    </details>
  )
}

/** What was begun, removed or newly described is not folded away. */
function isOpen(citation: TypedRow): boolean {
  return citation.isRemoved || citation.source !== undefined || !citation.cells.source?.reference
}

function Citation({ citation }: { citation: TypedRow }) {
  const { model } = useFormParts()
  const place = `citations:${citation.id}`
  const isNew = citation.cells.source?.reference === undefined
  return (
    <fieldset
      id={rowAnchor('citations', citation.id)}
      tabIndex={-1}
      className="border-line rounded-lg border p-3"
    >
      <legend className="label px-1">{words.editor.sourceFor}</legend>
      <input type="hidden" name="row" value={place} />
      <input
        type="hidden"
        name={cellName('citations', citation.id, 'of')}
        value={citation.cells.of?.text ?? ''}
      />
      {citation.isRemoved && <input type="hidden" name="removed" value={place} />}
      <div hidden={citation.isRemoved}>
        <div className="grid gap-3 sm:grid-cols-2">
          {model.citation.map((column) => (
            <CellInput
              key={column.name}
              name={cellName('citations', citation.id, column.name)}
              column={column}
              cell={citation.cells[column.name] ?? blankCell()}
              label={column.name === 'source' ? words.editor.existingSource : column.label}
            />
          ))}
        </div>
        {isNew && <NewSource citation={citation} />}
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        {citation.isRemoved && <span>{words.editor.removed('')}</span>}
        <RowButton value={`${citation.isRemoved ? 'restore' : 'remove'}:${place}`}>
          {citation.isRemoved ? words.editor.keep : words.editor.removeSource}
        </RowButton>
      </p>
    </fieldset>
  )
}

/** A source that the wiki does not have yet, described where it is needed. */
function NewSource({ citation }: { citation: TypedRow }) {
  const { model } = useFormParts()
  const entry = citation.source?.entry
  return (
    <fieldset className="mt-3">
      <legend className="label">{words.editor.newSource}</legend>
      {entry && <input type="hidden" name={sourceCellName(citation.id, 'entry')} value={entry} />}
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {model.source.map((column) => (
          <CellInput
            key={column.name}
            name={sourceCellName(citation.id, column.name)}
            column={column}
            cell={{ text: citation.source?.cells[column.name] ?? '' }}
            label={column.label}
          />
        ))}
      </div>
    </fieldset>
  )
}
