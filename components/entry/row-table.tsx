import type { Field } from '@/wiki/kinds/kind'
import { columnOf } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { CellValue } from './cell-value'
import { CitationMarks } from './citation-marks'
import { rowsIn, type Drawing } from './drawing'
import { KnownSince } from './known-since'

/** Columns that say how the page is to be drawn and nothing about the thing. */
const FOR_EDITORS = new Set(['isMain'])

/** The rows of any field as a table of the columns that are filled; it scrolls inside itself. */
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
  const { mentions } = drawing.reading
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
              {columns.map(([column, declared], index) => (
                <td key={column}>
                  <CellValue column={declared} name={column} row={row} mentions={mentions} />
                  {index === 0 ? <KnownSince row={row} /> : null}
                  {index === 0 ? <CitationMarks drawing={drawing} row={row.id} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
