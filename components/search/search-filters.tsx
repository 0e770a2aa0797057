import type { FilterChoice, SearchFilter } from '@/wiki/reading/search-filters'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { searchAddress, type SearchState } from './search-address'

/** The ways to narrow a search down, each value with how many hits it leaves. A filter with one value says nothing. */
export function SearchFilters({
  state,
  filters,
}: {
  state: SearchState
  filters: readonly { filter: SearchFilter; choices: readonly FilterChoice[] }[]
}) {
  const useful = filters.filter(
    ({ filter, choices }) => choices.length > 1 || state.chosen[filter] !== undefined,
  )
  if (useful.length === 0) return null
  return (
    <nav aria-label={words.search.filters} className="lg:order-1">
      <dl className="grid gap-3">
        {useful.map(({ filter, choices }) => (
          <div key={filter} className="scroll-x flex items-baseline gap-3 lg:block">
            <dt className="label w-14 shrink-0">{words.search.filter[filter]}</dt>
            <dd>
              <ul className="flex gap-2 whitespace-nowrap lg:mt-1 lg:flex-wrap lg:whitespace-normal">
                <FilterLink state={state} filter={filter} label={words.search.any} />
                {choices.map((choice) => (
                  <FilterLink key={choice.value} state={state} filter={filter} {...choice} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </nav>
  )
}

function FilterLink({
  state,
  filter,
  value,
  label,
  count,
}: {
  state: SearchState
  filter: SearchFilter
  /** Undefined for every value. */
  value?: string
  label: string
  count?: number
}) {
  const isChosen = state.chosen[filter] === value
  const chosen = { ...state.chosen, [filter]: value }
  return (
    <li>
      <a
        href={hrefFor(searchAddress(state, { chosen, page: 1 }))}
        rel="nofollow"
        aria-current={isChosen ? 'true' : undefined}
        className="chip"
      >
        {label}
        {count === undefined ? null : <span className="text-sm opacity-80">{count}</span>}
      </a>
    </li>
  )
}
