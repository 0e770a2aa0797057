import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

const places = [
  {
    href: '/about',
    get label() {
      return words.layout.about
    },
  },
  {
    href: '/changes',
    get label() {
      return words.layout.changes
    },
  },
  {
    href: '/organizations',
    get label() {
      return words.layout.organizations
    },
  },
  {
    href: '/videos',
    get label() {
      return words.layout.videos
    },
  },
  {
    href: '/sources',
    get label() {
      return words.layout.sources
    },
  },
]

/** The foot of every page: the licence, and the places that the header has no room for. */
export function SiteFooter() {
  return (
    <footer className="border-line mt-10 border-t">
      <div className="text-soft mx-auto flex w-full max-w-6xl flex-wrap justify-between gap-x-8 gap-y-3 px-4 py-6 text-[0.92rem] sm:px-6">
        <p>
          {words.layout.footerLicence}{' '}
          <a href={words.common.licenceUrl} rel="license">
            {words.common.licence}
          </a>
          . {words.layout.footerNote}
        </p>
        <nav aria-label={words.layout.footerNavigation}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {places.map(({ href, label }) => (
              <li key={href}>
                <a href={hrefFor(href)} className="inline-flex min-h-8 items-center">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
