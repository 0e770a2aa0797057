import type { Label } from '../kinds/column'

/** A language of the interface. English stands at the plain addresses, every other one below its own. */
export type Language = keyof Label

/** Every language of the interface, in its own words. */
export const LANGUAGES: Record<Language, string> = { en: 'English', ko: '한국어' }

const key = Symbol.for('kdrama-wiki.language')

type Shared = typeof globalThis & { [key]?: () => Language | undefined }

/**
 * Says where the language of the moment is read: on the server, from the request that is being answered. It hangs on
 * `globalThis` because the server's bundle and Next's bundles are separate instances of this module.
 */
export function readLanguageFrom(source: () => Language | undefined): void {
  ;(globalThis as Shared)[key] = source
}

/** The language in which somebody reads at this moment: the request's on a server, the document's in a browser. */
export function currentLanguage(): Language {
  const asked = (globalThis as Shared)[key]?.()
  if (asked) return asked
  return globalThis.document?.documentElement.lang === 'ko' ? 'ko' : 'en'
}

/** How each language writes dates, times and numbers, as `Intl` names it: English with the day before the month. */
const locales: Record<Language, string> = { en: 'en-GB', ko: 'ko' }

/**
 * Gives the formatter of the language of the moment, made when it is first asked for: the first one takes a phone some
 * hundred milliseconds, which no page spends on a language that nobody reads.
 */
export function formatIn<Formatter>(make: (locale: string) => Formatter): () => Formatter {
  const made: Partial<Record<Language, Formatter>> = {}
  return () => {
    const language = currentLanguage()
    return (made[language] ??= make(locales[language]))
  }
}

/** A declared text in the language of the moment. */
export function say(label: Label): string
export function say(label: Label | undefined): string | undefined
export function say(label: Label | undefined): string | undefined {
  return label?.[currentLanguage()]
}

/** Places of this site that are the same in every language. */
const everywhere = /^\/(?:ko|_next|elements|fonts)(?:[/?#]|$)|^\/[a-z-]+\.[a-z]+$/

/** The address of a page of this site in a language; what leads elsewhere, or is a language's already, stays. */
export function hrefIn(language: Language, href: string): string {
  if (language === 'en' || !/^\/(?![/\\])/.test(href) || everywhere.test(href)) return href
  return href === '/' ? `/${language}` : `/${language}${href}`
}

/** Addresses, or patterns of them, in all the languages in which they stand. */
export function inEveryLanguage(hrefs: readonly string[]): string[] {
  return (Object.keys(LANGUAGES) as Language[]).flatMap((language) =>
    hrefs.map((href) => hrefIn(language, href)),
  )
}

/** The address of a page in the language of the moment. */
export function hrefFor(href: string): string
export function hrefFor(href: string | undefined): string | undefined
export function hrefFor(href: string | undefined): string | undefined {
  return href && hrefIn(currentLanguage(), href)
}

/** Takes an address apart: its language, and the plain address of the same page. */
export function splitLanguage(address: string): { language: Language; plain: string } {
  const found = /^\/ko(?=[/?#]|$)/.exec(address)
  if (!found) return { language: 'en', plain: address }
  // One slash and no more: two would be an address of another site.
  return { language: 'ko', plain: `/${address.slice(found[0].length).replace(/^\/+/, '')}` }
}
