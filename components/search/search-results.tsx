import { findKind } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { creationAddress, MentionLink } from '../entry/mention-link'
import { AnyScript } from '../ui/name-text'

/** The longest text that is looked for. */
const LONGEST = 100

/** What can be written where nothing was found. */
const CREATABLE = ['drama', 'person', 'organization']

/** The search form with what it found; where that is nothing, ways to write the page. */
export function SearchResults({
  query,
  hits,
  isCut,
}: {
  query: string
  hits: readonly { mention: Mention; matched: string }[]
  /** There may be more than these. */
  isCut: boolean
}) {
  return (
    <>
      <h1>{words.search.title}</h1>
      <form action="/search" role="search" aria-label={words.search.title} className="mt-5">
        <label htmlFor="search-text" className="label block">
          {words.search.label}
        </label>
        <div className="mt-1 flex max-w-xl gap-2">
          <input
            id="search-text"
            type="search"
            name="q"
            defaultValue={query}
            maxLength={LONGEST}
            className="input"
          />
          <button type="submit" className="button">
            {words.search.button}
          </button>
        </div>
      </form>
      <div className="mt-7">
        {query === '' ? <p className="text-soft">{words.search.prompt}</p> : null}
        {query.length > LONGEST ? <p className="text-soft">{words.search.tooLong}</p> : null}
        {query !== '' && hits.length === 0 ? <Nothing query={query.slice(0, LONGEST)} /> : null}
        {hits.length > 0 ? (
          <Hits query={query.slice(0, LONGEST)} hits={hits} isCut={isCut} />
        ) : null}
      </div>
    </>
  )
}

function Hits({
  query,
  hits,
  isCut,
}: {
  query: string
  hits: readonly { mention: Mention; matched: string }[]
  isCut: boolean
}) {
  return (
    <>
      <p role="status" className="label mb-3">
        {isCut
          ? words.search.foundMany(hits.length, query)
          : words.search.found(hits.length, query)}
      </p>
      <ul className="space-y-3">
        {hits.map(({ mention, matched }) => (
          <li key={mention.id}>
            <span className="text-[1.08rem] font-semibold">
              <MentionLink mention={mention} />
            </span>
            <span className="label block">
              {[findKind(mention.kind)?.label.en, mention.detail].filter(Boolean).join(' · ')}
              {isNew(mention, matched) ? (
                <>
                  {' · '}
                  {words.search.alsoKnown} <AnyScript text={matched} />
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whether the name that was found is another than those that the hit shows anyway. */
function isNew({ name }: Mention, matched: string): boolean {
  return matched !== name.latin && matched !== name.hangul
}

function Nothing({ query }: { query: string }) {
  return (
    <div role="status">
      <p>{words.search.nothing(query)}</p>
      <p className="text-soft mt-2">{words.search.nothingHelp}</p>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {CREATABLE.map((kind) => (
          <li key={kind}>
            <a href={creationAddress(kind, undefined, query)} rel="nofollow">
              {words.search.create(findKind(kind)?.label.en ?? kind, query)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
