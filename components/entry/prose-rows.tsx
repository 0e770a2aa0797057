import { parseProse } from '@/wiki/prose/parse-prose'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { Prose } from '../prose/prose'
import { CitationMarks } from './citation-marks'
import { rowsIn, type Drawing } from './drawing'
import { KnownSince } from './known-since'

/** The running text of a field, in every language in which it is written, the page's own first. */
export function ProseRows({ drawing, field }: { drawing: Drawing; field: string }) {
  const rows = rowsIn(drawing, field).toSorted((a, b) => rankOf(a) - rankOf(b))
  return rows.map((row) => (
    <div key={row.id} className="mt-4 first:mt-0">
      <ProseOf drawing={drawing} row={row} />
      <KnownSince row={row} />
      <CitationMarks drawing={drawing} row={row.id} />
    </div>
  ))
}

function ProseOf({ drawing, row }: { drawing: Drawing; row: Row }) {
  const text = columnOf(row, 'text')
  const language = columnOf(row, 'language')
  if (typeof text !== 'string') return null
  return (
    <Prose
      tree={parseProse(text)}
      entries={drawing.reading.mentions.byPath}
      numbers={drawing.proseNumbers}
      lang={typeof language === 'string' && language !== 'en' ? language : undefined}
    />
  )
}

function rankOf(row: Row): number {
  return row.language === 'en' ? 0 : 1
}
