import type { Theme } from '@/wiki/reading/theme'
import { splitLanguage, type Language } from '@/wiki/words/language'
import { offline as english } from '@/wiki/words/en/offline'
import { offline as korean } from '@/wiki/words/ko/offline'
import { plainPage } from './plain-page'

// By themselves, not out of the catalogues: all of this stands in the worker's script, which every reader loads.
const texts = { en: english, ko: korean }

/** The page that a browser shows where it cannot reach the wiki. `href` is where trying again leads. */
export function offlinePage(language: Language, theme: Theme | undefined, href: string): string {
  const { title, text, drafts, again } = texts[language]
  return plainPage({ language, theme, title, paragraphs: [text, drafts], href, button: again })
}

/** What a page is not asked for by: programs, files of every sort, and what carries on from elsewhere. */
const noPage = /^\/(?:api|pictures|_next)\/|\.[a-z0-9]+$/

/**
 * Is a request one for a page that somebody wants to look at? Only such a one may be answered with another page; whoever
 * sends a form must hear from their browser that it did not arrive.
 *
 * @param request as a service worker meets it
 */
export function asksForPage(
  request: Pick<Request, 'method' | 'mode' | 'destination' | 'url'>,
): boolean {
  const { method, mode, destination, url } = request
  if (method !== 'GET' || mode !== 'navigate' || destination !== 'document') return false
  return !noPage.test(splitLanguage(new URL(url).pathname).plain)
}
