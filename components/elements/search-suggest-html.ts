import type { Suggestion } from '@/wiki/reading/suggestion'
import { escapeHtml } from './escape-html'

const HANGUL = /\p{Script=Hangul}/u

/** The id of a line of the list, by its place. */
export const optionId = (index: number): string => `site-search-${index}`

/** The lines under the search field: a name, the name that was matched where it is another, and what tells it apart. */
export function suggestionsHtml(found: readonly Suggestion[]): string {
  return found
    .map(({ name, beside, matched, detail, path }, index) => {
      const other =
        matched === undefined ? '' : ` <span class="text-soft text-sm">${script(matched)}</span>`
      const spelling =
        beside === undefined ? '' : ` <span class="text-soft">${script(beside)}</span>`
      return `<li role="option" id="${optionId(index)}" aria-selected="false" data-path="${escapeHtml(path)}" class="aria-selected:bg-sunken hover:bg-sunken cursor-pointer px-3 py-2">${script(name)}${spelling}${other}<span class="label block">${escapeHtml(detail)}</span></li>`
    })
    .join('')
}

function script(text: string): string {
  const safe = escapeHtml(text)
  return HANGUL.test(text) ? `<span lang="ko">${safe}</span>` : safe
}
