import { findField } from '@/wiki/kinds/registry'
import { isReference } from '@/wiki/kinds/column'
import type { SourceLine } from '@/wiki/reading/around'
import { mentionFor } from '@/wiki/reading/references'
import { columnOf, rowsOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { DateText } from '../ui/date-text'
import { AnyScript } from '../ui/name-text'
import { editAddress, rowsIn, type Drawing } from './drawing'

/**
 * What a page cites a source for, one line a fact: which field, with the words quoted, when it was checked, who added it,
 * and the way to change it. The card of a mark shows those of its own fact alone.
 */
export function CitationLines({ drawing, source }: { drawing: Drawing; source: SourceLine }) {
  const { document, mentions } = drawing.reading
  const cited = rowsOf(document, 'citations').filter((row) => {
    const reference = columnOf(row, 'source')
    if (!isReference(reference)) return false
    const id = mentionFor(reference, mentions)?.id
    return (id ?? ('path' in reference ? reference.path : '')) === source.key
  })
  if (cited.length === 0) return null
  return (
    <details>
      <summary className="label min-h-6 cursor-pointer">
        {words.reading.citedFor(cited.length)}
      </summary>
      <ul className="text-soft">
        {cited.map((row) => (
          <CitationLine key={row.id} drawing={drawing} row={row} />
        ))}
      </ul>
    </details>
  )
}

function CitationLine({ drawing, row }: { drawing: Drawing; row: Row }) {
  const of = String(row.of)
  const by = drawing.reading.citedBy.get(row.id)
  const name = fieldOf(drawing, of)
  const label = say(name === undefined ? undefined : findField(drawing.kind, name)?.label)
  return (
    <li data-cited={of}>
      {name !== undefined && label ? (
        <a
          href={hrefFor(editAddress(drawing, name))}
          rel="nofollow"
          className="inline-block min-h-6"
          aria-label={words.reading.changeOf(label)}
        >
          {label}
        </a>
      ) : null}
      {typeof row.quote === 'string' ? (
        <>
          {' '}
          <q>
            <AnyScript text={row.quote} />
          </q>
        </>
      ) : null}
      <span className="label">
        {typeof row.checkedOn === 'string' ? (
          <>
            {' · '}
            {words.reading.checkedOn} <DateText date={row.checkedOn} />
          </>
        ) : null}
        {by ? (
          <>
            {' · '}
            {words.reading.addedBy(by.username ?? words.history.system)}{' '}
            <DateText date={new Date(by.at).toISOString().slice(0, 10)} />
          </>
        ) : null}
      </span>
    </li>
  )
}

/** The field in which a row stands; undefined for one that this reader is not shown. */
function fieldOf(drawing: Drawing, row: string): string | undefined {
  return Object.keys(drawing.reading.document.fields).find((field) =>
    rowsIn(drawing, field).some(({ id }) => id === row),
  )
}
