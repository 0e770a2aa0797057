import type { EntryName } from '../kinds/kind'
import { currentLanguage } from '../words/language'

/** A name as it is shown to who reads in the language of the moment: Koreans meet the Hangul first, others beside the Latin. */
export function shownName({ latin, hangul }: EntryName): { first: string; beside?: string } {
  if (hangul === undefined || hangul === latin) return { first: latin }
  return currentLanguage() === 'ko'
    ? { first: hangul, beside: latin }
    : { first: latin, beside: hangul }
}
