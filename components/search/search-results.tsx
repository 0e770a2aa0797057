import { findKind } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import type { Excerpt } from '@/wiki/reading/excerpt'
import type { FilterChoice, SearchFilter } from '@/wiki/reading/search-filters'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { creationAddress, MentionLink } from '../entry/mention-link'
import { PicturedLine } from '../picture/pictured-line'
import { AnyScript } from '../ui/name-text'
import { PassageHits } from './passage-hits'
import { searchAddress, type SearchState } from './search-address'
import { SearchFilters } from './search-filters'

/** The longest text that is looked for. */
const LONGEST = 100

/** What can be written where nothing was found. */
const CREATABLE = ['drama', 'person', 'organization']

interface Found {
  hits: readonly Hit[]
  total: number
  pages: number
  isCut: boolean
  filters: readonly { filter: SearchFilter; choices: readonly FilterChoice[] }[]
  passages: readonly { mention: Mention; excerpt: Excerpt }[]
}

interface Hit {
  mention: Mention
  /** The name that fits what was typed. */
  matched: string
  year?: string
}

/** The search form with what it found; where that is nothing, ways to write the page. */
export function SearchResults({ state, found }: { state: SearchState; found: Found | null }) {
  const query = state.query.slice(0, LONGEST)
  const isEmpty = found?.total === 0
  const isFiltered = Object.keys(state.chosen).length > 0
  return (
    <>
      <h1>{words.search.title}</h1>
      <SearchForm state={state} />
      <div className="mt-7">
        {found ? null : <p className="text-soft">{words.search.prompt}</p>}
        {state.query.length > LONGEST ? <p className="text-soft">{words.search.tooLong}</p> : null}
        {found ? <SearchFilters state={state} filters={found.filters} /> : null}
        {isEmpty && isFiltered ? <NoneLeft state={state} /> : null}
        {isEmpty && !isFiltered ? <Nothing query={query} /> : null}
        {found && !isEmpty ? <Hits query={query} {...found} /> : null}
        {found && found.pages > 1 ? <Pages state={state} pages={found.pages} /> : null}
        {found ? <PassageHits hits={found.passages} /> : null}
      </div>
    </>
  )
}

/** The filters stay when the words change; progress too. */
function SearchForm({ state }: { state: SearchState }) {
  const kept = Object.entries({ ...state.chosen, progress: state.progress })
  return (
    <form
      action={hrefFor('/search')}
      role="search"
      aria-label={words.search.title}
      className="mt-5"
    >
      <label htmlFor="search-text" className="label block">
        {words.search.label}
      </label>
      <div className="mt-1 flex max-w-xl gap-2">
        <input
          id="search-text"
          type="search"
          name="q"
          defaultValue={state.query}
          maxLength={LONGEST}
          className="input min-w-0"
        />
        <button type="submit" className="button">
          {words.search.button}
        </button>
      </div>
      {kept.map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </form>
  )
}

function NoneLeft({ state }: { state: SearchState }) {
  return (
    <p role="status">
      {words.search.noneLeft}{' '}
      <a href={hrefFor(searchAddress(state, { chosen: {}, page: 1 }))}>
        {words.search.withoutFilters}
      </a>
    </p>
  )
}

function Pages({ state, pages }: { state: SearchState; pages: number }) {
  const { page } = state
  return (
    <nav
      aria-label={words.search.pages}
      className="border-line mt-6 flex flex-wrap gap-x-5 border-t pt-3"
    >
      <p className="label">{words.search.page(page, pages)}</p>
      {page > 1 ? (
        <a href={hrefFor(searchAddress(state, { page: page - 1 }))} rel="prev">
          {words.search.previous}
        </a>
      ) : null}
      {page < pages ? (
        <a href={hrefFor(searchAddress(state, { page: page + 1 }))} rel="next">
          {words.search.next}
        </a>
      ) : null}
    </nav>
  )
}

function Hits({ query, hits, total, isCut }: Found & { query: string }) {
  return (
    <>
      <p role="status" className="label mb-3">
        {isCut ? words.search.foundMany(total, query) : words.search.found(total, query)}
      </p>
      <ul className="space-y-3">
        {hits.map(({ mention, matched, year }) => (
          <PicturedLine key={mention.id} mention={mention}>
            <span className="text-[1.08rem] font-semibold">
              <MentionLink mention={mention} />
            </span>
            <span className="label block">
              {factsOf(mention, year).join(' · ')}
              {isNew(mention, matched) ? (
                <>
                  {' · '}
                  {words.search.alsoKnown} <AnyScript text={matched} />
                </>
              ) : null}
            </span>
          </PicturedLine>
        ))}
      </ul>
    </>
  )
}

/** Its kind, what tells it from its namesakes, and the year where that is not it already. */
function factsOf(mention: Mention, year: string | undefined): string[] {
  const facts = [say(findKind(mention.kind)?.label), mention.detail, year]
  return [...new Set(facts)].filter((fact): fact is string => Boolean(fact))
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
            <a href={hrefFor(creationAddress(kind, undefined, query))} rel="nofollow">
              {words.search.create(say(findKind(kind)?.label) ?? kind, query)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
