import { hrefFor, hrefIn } from '@/wiki/words/language'
import { absoluteUrl } from './public-url'

/** Where a page really stands, and where the same page stands in each language: what a page's head says of its path. */
export function alternatesOf(path: string) {
  return {
    canonical: absoluteUrl(hrefFor(path)),
    languages: {
      en: absoluteUrl(path),
      ko: absoluteUrl(hrefIn('ko', path)),
      'x-default': absoluteUrl(path),
    },
  }
}
