import { parseProse } from '@/wiki/prose/parse-prose'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { currentLanguage } from '@/wiki/words/language'
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
      <SourceMarks drawing={drawing} row={row.id} />
    </div>
  ))
}

/** The marks of a whole text stand on a line of their own, for what they are is not clear behind its last paragraph. */
function SourceMarks({ drawing, row }: { drawing: Drawing; row: string }) {
  if (!drawing.marks.has(row)) return null
  return (
    <p className="label mt-1">
      {words.reading.textSources}
      <CitationMarks drawing={drawing} row={row} />
    </p>
  )
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
      lang={typeof language === 'string' && language !== currentLanguage() ? language : undefined}
    />
  )
}

function rankOf(row: Row): number {
  return row.language === currentLanguage() ? 0 : 1
}
