import { kindOf } from '@/wiki/kinds/registry'
import { shownName } from '@/wiki/reading/shown-name'
import type { Suggestion } from '@/wiki/reading/suggestion'
import { say } from '@/wiki/words/language'
import type { Reader } from '../open'
import { searchNames } from './search-names'

/** As many as fit under the field on a phone. */
const MOST = 8

/** Entries that may be meant by what somebody types, the likeliest first, as far as everybody may know of them. */
export function suggestEntries(db: Reader, text: string): Suggestion[] {
  return searchNames(db, text, { limit: MOST }).map(({ mention, matched }) => {
    const { kind, path, detail, name } = mention
    const { first, beside } = shownName(name)
    const isOther = matched !== name.latin && matched !== name.hangul
    return {
      name: first,
      ...(beside === undefined ? {} : { beside }),
      ...(isOther ? { matched } : {}),
      detail: [say(kindOf(kind).label), detail].filter(Boolean).join(' · '),
      path,
    }
  })
}
