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
    <figure className="max-w-prose border-l-3 border-(--tint) pl-4">
      <blockquote className="text-lead leading-snug">
        {hangul ? <p lang="ko">“{hangul}”</p> : null}
        {translation ? (
          <p className={hangul ? 'text-soft text-base' : ''}>“{translation}”</p>
        ) : null}
      </blockquote>
      <figcaption className="text-soft text-small mt-1">
        {isReference(speaker) ? (
          <ReferenceLink reference={speaker} mentions={drawing.reading.mentions} isShort />
        ) : (
          words.reading.unknownSpeaker
        )}
        {translator ? ` · ${words.reading.translatedBy(translator)}` : null}
        <KnownSince row={row} />
        <CitationMarks drawing={drawing} row={row.id} />
      </figcaption>
    </figure>
  )
}
