import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import type { SearchState } from './search-address'
import { SearchSuggest } from './search-suggest'

/** The form on the page of the search. Filters stay when the words change; progress too. */
export function SearchForm({ state, longest }: { state: SearchState; longest: number }) {
  const kept = Object.entries({ ...state.chosen, progress: state.progress })
  return (
    <SearchSuggest className="max-w-text">
      <form action={hrefFor('/search')} role="search" aria-label={words.search.title}>
        <label htmlFor="search-text" className="text-soft mt-1.5 mb-4 block">
          {words.search.label}
        </label>
        <div className="flex gap-2">
          <input
            id="search-text"
            type="search"
            name="q"
            defaultValue={state.query}
            maxLength={longest}
            className="input text-lead min-w-0 flex-1"
          />
          <button type="submit" className="button">
            {words.search.button}
          </button>
        </div>
        {kept.map(([name, value]) =>
          value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
        )}
      </form>
    </SearchSuggest>
  )
}
