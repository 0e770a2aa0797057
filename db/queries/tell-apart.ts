import { kindOf } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { listApartFacts, type ApartFact } from '@/wiki/reading/tell-apart'
import { shownName } from '@/wiki/reading/shown-name'
import type { Progress } from '@/wiki/spoilers/progress'
import { say } from '@/wiki/words/language'
import type { Reader } from '../open'
import { getHeads } from './entries'
import { describeEntries } from './mentions'

/**
 * What tells each of some entries from its namesakes, in words, by its id: its kind, the drama that it belongs to, and
 * what its kind declares. A few entries at a time: their documents are read.
 */
export function tellApart(
  db: Reader,
  mentions: readonly Mention[],
  progress: Progress,
): Record<string, string> {
  const heads = getHeads(
    db,
    mentions.map(({ id }) => id),
  )
  const facts = mentions.map(({ id, kind }): ApartFact[] => {
    const document = heads.get(id)?.document
    return document ? listApartFacts(kindOf(kind), document) : []
  })
  const others = facts.flat().flatMap((fact) => ('entry' in fact ? [fact.entry] : []))
  const named = describeEntries(db, others, progress)
  return Object.fromEntries(
    mentions.map(({ id, kind, detail }, index) => {
      const own = (facts[index] ?? []).map((fact) =>
        'text' in fact ? fact.text : nameOf(named[fact.entry]),
      )
      const isYear = /^\d{4}$/.test(detail ?? '')
      const words = [say(kindOf(kind).label), isYear && own.length > 0 ? undefined : detail, ...own]
      return [id, words.filter(Boolean).join(' · ')]
    }),
  )
}

const nameOf = (mention: Mention | undefined) => mention && shownName(mention.name).first
