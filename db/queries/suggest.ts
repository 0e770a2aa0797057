import { kindOf } from '@/wiki/kinds/registry'
import type { Suggestion } from '@/wiki/reading/suggestion'
import type { Reader } from '../open'
import { searchNames } from './search-names'
import { say } from '@/wiki/words/language'

/** As many as fit under the field on a phone. */
const MOST = 8

/** Entries that may be meant by what somebody types, the likeliest first, as far as everybody may know of them. */
export function suggestEntries(db: Reader, text: string): Suggestion[] {
  return searchNames(db, text, { limit: MOST }).map(({ mention, matched }) => {
    const { kind, path, detail, name } = mention
    const isOther = matched !== name.latin && matched !== name.hangul
    return {
      name: name.latin,
      ...(name.hangul === undefined ? {} : { hangul: name.hangul }),
      ...(isOther ? { matched } : {}),
      detail: [say(kindOf(kind).label), detail].filter(Boolean).join(' · '),
      path,
    }
  })
}
