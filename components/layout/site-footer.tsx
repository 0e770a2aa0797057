import type { Theme } from '@/wiki/reading/theme'
import { words } from '@/wiki/words'
import { currentLanguage, hrefFor, hrefIn, LANGUAGES, type Language } from '@/wiki/words/language'
import { ThemeChoice } from './theme-choice'

/** Each stands at the address of its name. */
const places = ['about', 'changes', 'organizations', 'videos', 'sources'] as const

/**
 * The foot of every page: the licence, the places that the header has no room for, the same page in every other
 * language, and how pages look. `address` is the page's, without its language.
 */
export function SiteFooter({ address, theme }: { address: string; theme: Theme | undefined }) {
  return (
    <footer className="border-line mt-10 border-t">
      <div className="text-soft mx-auto flex w-full max-w-6xl flex-wrap items-baseline justify-between gap-x-8 gap-y-3 px-4 py-6 text-[0.92rem] sm:px-6">
        <p>
          {words.layout.footerLicence}{' '}
          <a href={words.common.licenceUrl} rel="license">
            {words.common.licence}
          </a>
          . {words.layout.footerNote}
        </p>
        <nav aria-label={words.layout.footerNavigation}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {places.map((place) => (
              <li key={place}>
                <a href={hrefFor(`/${place}`)} className="inline-flex min-h-8 items-center">
                  {words.layout[place]}
                </a>
              </li>
            ))}
            <OtherLanguages address={address} />
          </ul>
        </nav>
        <ThemeChoice theme={theme} address={address} />
      </div>
    </footer>
  )
}

function OtherLanguages({ address }: { address: string }) {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((one) => one !== currentLanguage())
  return others.map((language) => (
    <li key={language}>
      <a
        href={hrefIn(language, address)}
        hrefLang={language}
        lang={language}
        rel="alternate"
        className="inline-flex min-h-8 items-center"
      >
        {LANGUAGES[language]}
      </a>
    </li>
  ))
}
