import { nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import type { Drawing } from './drawing'

/** The discreet marks of a row, each leading to its source at the foot of the page. */
export function CitationMarks({
  drawing,
  row,
  column,
}: {
  drawing: Drawing
  row: string
  /** Only the marks of this column; without it those of the row as a whole and of all its columns. */
  column?: string
}) {
  const marks = (drawing.marks.get(row) ?? []).filter(
    (mark) => column === undefined || mark.column === column,
  )
  const numbers = [...new Set(marks.map((mark) => mark.number))]
  if (numbers.length === 0) return null
  return (
    <sup className="ml-0.5 text-label leading-none whitespace-nowrap">
      {numbers.map((number) => (
        <a
          key={number}
          href={`#source-${number}`}
          data-of={row}
          aria-label={words.reading.cites(number)}
          title={nameFor(drawing.reading.sources[number - 1]?.name)}
          className="-my-2 inline-flex min-h-6 min-w-6 items-center justify-center no-underline"
        >
          [{number}]
        </a>
      ))}
    </sup>
  )
}
