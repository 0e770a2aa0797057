import { isReference } from '@/wiki/kinds/column'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { CitationMarks } from './citation-marks'
import { rowsIn, type Drawing } from './drawing'
import { KnownSince } from './known-since'
import { ReferenceLink } from './mention-link'

/** Spoken words, the original above its translation, with who says them. */
export function QuoteRows({ drawing, field }: { drawing: Drawing; field: string }) {
  return (
    <div className="space-y-5">
      {rowsIn(drawing, field).map((row) => (
        <Quote key={row.id} drawing={drawing} row={row} />
      ))}
    </div>
  )
}

function Quote({ drawing, row }: { drawing: Drawing; row: Row }) {
  const text = (column: string) => {
    const value = columnOf(row, column)
    return typeof value === 'string' ? value : undefined
  }
  const [hangul, translation] = [text('hangul'), text('translation')]
  const [speaker, translator] = [columnOf(row, 'speaker'), text('translator')]
  return (
    <figure className="border-accent max-w-prose border-l-3 pl-4">
      <blockquote>
        {hangul ? (
          <p lang="ko" className="text-[1.12rem]">
            {hangul}
          </p>
        ) : null}
        {translation ? <p>“{translation}”</p> : null}
      </blockquote>
      <figcaption className="text-soft text-[0.92rem]">
        {isReference(speaker) ? (
          <ReferenceLink reference={speaker} mentions={drawing.reading.mentions} isShort />
        ) : null}
        {translator ? <span className="ml-2">{words.reading.translatedBy(translator)}</span> : null}
        <KnownSince row={row} />
        <CitationMarks drawing={drawing} row={row.id} />
      </figcaption>
    </figure>
  )
}
