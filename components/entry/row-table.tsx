import type { Column } from '@/wiki/kinds/column'
import type { Field } from '@/wiki/kinds/kind'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { CellValue } from './cell-value'
import { CitationMarks } from './citation-marks'
import { rowsIn, type Drawing } from './drawing'
import { KnownSince } from './known-since'

/** Columns that say how the page is to be drawn and nothing about the thing. */
const FOR_EDITORS = new Set(['isMain'])

/** The rows of any field as a table of the columns that are filled, which scrolls inside itself; one column needs no table. */
export function RowTable({
  drawing,
  name,
  field,
}: {
  drawing: Drawing
  name: string
  field: Field
}) {
  const rows = rowsIn(drawing, name)
  const columns = Object.entries(field.columns).filter(
    ([column]) =>
      !FOR_EDITORS.has(column) && rows.some((row) => columnOf(row, column) !== undefined),
  )
  const [only] = columns
  if (only && columns.length === 1) {
    return (
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {rows.map((row) => (
          <li key={row.id}>
            <Cell drawing={drawing} row={row} column={only} isFirst />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <div
      className="scroll-x"
      tabIndex={0}
      role="region"
      aria-label={words.reading.tableOf(say(field.label))}
    >
      <table className="table">
        <thead>
          <tr>
            {columns.map(([column, { label }]) => (
              <th key={column} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, index) => (
                <td key={column[0]}>
                  <Cell drawing={drawing} row={row} column={column} isFirst={index === 0} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** One column of a row; the first of them says what holds for the row: since when it is known, and its sources. */
function Cell({
  drawing,
  row,
  column: [name, column],
  isFirst,
}: {
  drawing: Drawing
  row: Row
  column: [string, Column]
  isFirst: boolean
}) {
  return (
    <>
      <CellValue column={column} name={name} row={row} mentions={drawing.reading.mentions} />
      {isFirst ? <KnownSince row={row} /> : null}
      {isFirst ? <CitationMarks drawing={drawing} row={row.id} /> : null}
    </>
  )
}
