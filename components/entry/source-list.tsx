import { isReference } from '@/wiki/kinds/column'
import type { SourceLine } from '@/wiki/reading/around'
import { mentionFor } from '@/wiki/reading/references'
import { nameFor } from '@/wiki/reading/shown-name'
import { columnOf, rowsOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { DateText } from '../ui/date-text'
import { AnyScript } from '../ui/name-text'
import { OutLink } from './cell-value'
import { editAddress, type Drawing } from './drawing'
import { RedLink } from './mention-link'
import { EmptyPart, Section } from './section'
import { hrefFor } from '@/wiki/words/language'

/** The foot of a page: what its facts are cited from, numbered as the marks are. */
export function SourceList({ drawing }: { drawing: Drawing }) {
  const { sources, kind } = drawing.reading
  if (kind === 'source' && sources.length === 0) return null
  return (
    <Section
      id="sources"
      heading={words.reading.sourcesHeading}
      change={editAddress(drawing, 'citations')}
    >
      {sources.length === 0 ? (
        <EmptyPart text={words.reading.unsourced} />
      ) : (
        <ol className="list-decimal space-y-2 pl-6 text-[0.95rem]">
          {sources.map((source, index) => (
            <li key={source.key} id={`source-${index + 1}`} className="target:bg-sunken rounded">
              <SourceText source={source} />
              <Quotes drawing={drawing} source={source} />
            </li>
          ))}
        </ol>
      )}
      {sources.length > 0 ? (
        <p className="text-soft mt-3 text-[0.88rem]">{words.reading.someUnsourced}</p>
      ) : null}
    </Section>
  )
}

/** A source in one line: title, publisher, date, and the ways to it. */
export function SourceText({ source }: { source: SourceLine }) {
  const { path, name, isMissing, publisher, publishedOn, url, archivedUrl } = source
  return (
    <>
      {isMissing ? (
        <RedLink kind="source" path={path} label={nameFor(name)} />
      ) : (
        <a href={hrefFor(path)}>
          <AnyScript text={nameFor(name) || words.reading.untitledSource} />
        </a>
      )}
      {publisher ? (
        <>
          , <AnyScript text={publisher} />
        </>
      ) : null}
      {publishedOn ? (
        <>
          , <DateText date={publishedOn} />
        </>
      ) : null}
      {url ? (
        <>
          {' '}
          (<OutLink url={url} />)
        </>
      ) : null}
      {archivedUrl ? (
        <>
          {' '}
          <OutLink url={archivedUrl} label={words.reading.openArchive} />
        </>
      ) : null}
    </>
  )
}

/** The words that this page quotes from a source, each once, with when they were checked. */
function Quotes({ drawing, source }: { drawing: Drawing; source: SourceLine }) {
  const cited = rowsOf(drawing.reading.document, 'citations').filter((row) => {
    const reference = columnOf(row, 'source')
    if (!isReference(reference)) return false
    const id = mentionFor(reference, drawing.reading.mentions)?.id
    return (id ?? ('path' in reference ? reference.path : '')) === source.key
  })
  const quotes = new Map<string, Row>()
  for (const row of cited) {
    if (typeof row.quote === 'string' && !quotes.has(row.quote)) quotes.set(row.quote, row)
  }
  if (quotes.size === 0) return null
  return (
    <ul className="text-soft text-[0.92rem]">
      {[...quotes].map(([quote, row]) => (
        <li key={row.id}>
          <q>
            <AnyScript text={quote} />
          </q>
          {typeof row.checkedOn === 'string' ? (
            <>
              {' '}
              ({words.reading.checkedOn} <DateText date={row.checkedOn} />)
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
