import { layout as englishLayout } from '@/wiki/words/en/layout'
import { suggestions as englishSuggestions } from '@/wiki/words/en/suggestions'
import { watched as englishWatched } from '@/wiki/words/en/watched'
import { layout as koreanLayout } from '@/wiki/words/ko/layout'
import { suggestions as koreanSuggestions } from '@/wiki/words/ko/suggestions'
import { watched as koreanWatched } from '@/wiki/words/ko/watched'
import { currentLanguage } from '@/wiki/words/language'

const languages = {
  en: { ...englishLayout, ...englishSuggestions, ...englishWatched },
  ko: { ...koreanLayout, ...koreanSuggestions, ...koreanWatched },
}

/** The few texts that the elements say; the whole catalogue would be many times their script. */
export const texts = () => languages[currentLanguage()]
