import { listKinds } from '../kinds/registry'
import { inEveryLanguage } from '../words/language'

/** Where the rules stand; reading pages name it in the header `Speculation-Rules`. */
export const SPECULATION_RULES = '/speculation-rules.json'

/**
 * Which links a browser may follow before they are clicked (Speculation Rules, https://wicg.github.io/nav-speculation/):
 * those to the front page, to lists and to entries, all of which are kept. An address with a query is rendered for who
 * asks, and one that changes something is none of these. `moderate` is a pointer that rests on a link or presses it.
 * Browsers leave it where their reader saves data or power.
 */
export function speculationRules(): object {
  const folders = listKinds().flatMap(({ folder, parent }) =>
    parent === undefined ? [folder] : [],
  )
  const pages = [...folders, 'actors', 'episodes'].flatMap((folder) => [
    `/${folder}`,
    `/${folder}/*`,
  ])
  const everyLanguage = inEveryLanguage(['/', ...pages])
  const where = {
    and: [{ href_matches: everyLanguage }, { not: { href_matches: '/*\\?(.+)' } }],
  }
  return { prefetch: [{ where, eagerness: 'moderate' }] }
}
