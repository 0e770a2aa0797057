import { places as englishPlaces } from '@/wiki/words/en/places'
import { suggestions as englishSuggestions } from '@/wiki/words/en/suggestions'
import { watched as englishWatched } from '@/wiki/words/en/watched'
import { places as koreanPlaces } from '@/wiki/words/ko/places'
import { suggestions as koreanSuggestions } from '@/wiki/words/ko/suggestions'
import { watched as koreanWatched } from '@/wiki/words/ko/watched'
import { currentLanguage } from '@/wiki/words/language'

const languages = {
  en: { ...englishPlaces, ...englishSuggestions, ...englishWatched },
  ko: { ...koreanPlaces, ...koreanSuggestions, ...koreanWatched },
}

/** The few texts that the elements say; the whole catalogue would be many times their script. */
export const texts = () => languages[currentLanguage()]
