import type { EntryName } from '../kinds/kind'
import { currentLanguage } from '../words/language'

/**
 * A name as it is shown to who reads in a language, that of the moment unless another is given: Koreans meet the Hangul
 * first, others beside the Latin.
 */
export function shownName(
  { latin, hangul }: EntryName,
  language: string = currentLanguage(),
): { first: string; beside?: string } {
  if (!hangul || hangul === latin) return { first: latin }
  return language === 'ko' ? { first: hangul, beside: latin } : { first: latin, beside: hangul }
}

/** The one spelling of a name that stands where there is no room for both. */
export function nameFor(name: EntryName): string
export function nameFor(name: EntryName | undefined): string | undefined
export function nameFor(name: EntryName | undefined): string | undefined {
  return name && shownName(name).first
}

/** A name with its other spelling in brackets: `Run On (런 온)`, in Korean `런 온 (Run On)`. */
export function fullNameFor(name: EntryName): string {
  const { first, beside } = shownName(name)
  return beside ? `${first} (${beside})` : first
}
