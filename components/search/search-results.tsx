import type { Mention } from '@/wiki/reading/mention'
import type { Excerpt } from '@/wiki/reading/excerpt'
import type { FilterChoice, SearchFilter } from '@/wiki/reading/search-filters'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { creationAddress } from '../entry/mention-link'
import { NameHits, type Hit } from './name-hits'
import { PassageHits } from './passage-hits'
import { searchAddress, type SearchState } from './search-address'
import { SearchFilters } from './search-filters'
import { SearchForm } from './search-form'

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

/** The search form with what it found, and where nothing bears the name, ways to write the page. */
export function SearchResults({ state, found }: { state: SearchState; found: Found | null }) {
  return (
    <>
      <h1>{words.search.title}</h1>
      <SearchForm state={state} longest={LONGEST} />
      {found ? (
        <div className="mt-9 grid gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <SearchFilters state={state} filters={found.filters} />
          <div className="min-w-0 space-y-9">
            <Names state={state} {...found} />
            <PassageHits hits={found.passages} />
            <Create state={state} {...found} />
          </div>
        </div>
      ) : (
        <p className="text-soft mt-5">{words.search.prompt}</p>
      )}
    </>
  )
}

function Names({ state, hits, total, pages, isCut }: Found & { state: SearchState }) {
  const query = state.query.slice(0, LONGEST)
  const said = isCut ? words.search.foundMany(total, query) : words.search.found(total, query)
  return (
    <section>
      {state.query.length > LONGEST ? <p className="text-soft">{words.search.tooLong}</p> : null}
      {total > 0 ? (
        <p role="status" className="label border-line mb-3 border-b pb-1.5">
          {said}
        </p>
      ) : (
        <None state={state} query={query} />
      )}
      <NameHits hits={hits} />
      {pages > 1 ? <Pages state={state} pages={pages} /> : null}
    </section>
  )
}

function None({ state, query }: { state: SearchState; query: string }) {
  if (Object.keys(state.chosen).length === 0)
    return <p role="status">{words.search.nothing(query)}</p>
  return (
    <p role="status">
      {words.search.noneLeft}{' '}
      <a href={hrefFor(searchAddress(state, { chosen: {}, page: 1 }))}>
        {words.search.withoutFilters}
      </a>
    </p>
  )
}

/** Ways to write what was looked for, unless something bears just this name or filters hide it. */
function Create({ state, hits, total }: Found & { state: SearchState }) {
  const query = state.query.slice(0, LONGEST)
  const isThere = hits.some(({ isWhole }) => isWhole)
  if (isThere || state.page > 1 || Object.keys(state.chosen).length > 0) return null
  return (
    <div>
      <p className="text-soft">{total > 0 ? words.search.noneOfThese : words.search.nothingHelp}</p>
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
