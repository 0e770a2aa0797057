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
    <nav aria-label={words.search.filters} className="border-line mb-6 border-y py-3">
      <dl className="space-y-1.5">
        {useful.map(({ filter, choices }) => (
          <div key={filter} className="flex flex-wrap items-baseline gap-x-3">
            <dt className="label w-16">{words.search.filter[filter]}</dt>
            <dd className="min-w-0 flex-1">
              <ul className="flex flex-wrap gap-x-4">
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
        className={`inline-flex min-h-7 items-center gap-1.5 ${isChosen ? 'text-ink font-semibold no-underline' : ''}`}
      >
        {label}
        {count === undefined ? null : <span className="text-soft text-sm">{count}</span>}
      </a>
    </li>
  )
}
