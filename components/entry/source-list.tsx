import type { SourceLine } from '@/wiki/reading/around'
import { nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import { DateText } from '../ui/date-text'
import { AnyScript } from '../ui/name-text'
import { OutLink } from './cell-value'
import { CitationLines } from './citation-lines'
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
              <CitationLines drawing={drawing} source={source} />
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
