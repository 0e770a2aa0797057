import { Search } from 'lucide-react'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { SearchSuggest } from '../search/search-suggest'
import { AccountLinks } from './account-links'

/** Each stands at the address of its name. */
const places = ['dramas', 'actors', 'episodes', 'people', 'changes'] as const

/**
 * The top of every page: the name of the wiki, the main navigation, the search, the places of an account. `address` is
 * the page's, with its query: the page of the search has a form of its own.
 */
export function SiteHeader({ address }: { address: string }) {
  const isSearch = address.split('?', 1)[0] === '/search'
  return (
    <header className="border-line bg-surface border-b">
      <div className="mx-auto flex w-full max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <a
          href={hrefFor('/')}
          className="text-ink mr-auto inline-flex min-h-8 items-center text-lg font-bold tracking-tight no-underline lg:mr-0"
        >
          {words.common.siteName}
        </a>
        <nav
          aria-label={words.layout.mainNavigation}
          className="order-3 w-full lg:order-none lg:mr-auto lg:w-auto"
        >
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {places.map((place) => (
              // A phone has no room for it in one line; the foot of the page leads there, too.
              <li key={place} className={place === 'changes' ? 'max-sm:hidden' : undefined}>
                <a
                  href={hrefFor(`/${place}`)}
                  className="text-ink inline-flex min-h-8 items-center text-[0.95rem] font-medium no-underline hover:underline"
                >
                  {words.layout[place]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {isSearch ? null : <SearchForm />}
        <AccountLinks />
      </div>
    </header>
  )
}

function SearchForm() {
  return (
    <SearchSuggest className="order-2 w-full sm:w-auto lg:order-none lg:max-w-68 lg:grow lg:basis-44">
      <form action={hrefFor('/search')} role="search" className="flex w-full gap-2">
        <label htmlFor="site-search" className="sr-only">
          {words.layout.searchLabel}
        </label>
        <input
          id="site-search"
          type="search"
          name="q"
          maxLength={100}
          placeholder={words.layout.searchPlaceholder}
          className="input min-w-0 flex-1 sm:max-lg:w-56"
          suppressHydrationWarning
        />
        <button type="submit" className="button button-quiet px-3" aria-label={words.layout.search}>
          <Search aria-hidden size={18} />
        </button>
      </form>
    </SearchSuggest>
  )
}
