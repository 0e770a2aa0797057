import type { Credit, WaitingDrama } from '@/wiki/reading/around'
import { kindOf } from '@/wiki/kinds/registry'
import { rowsOf } from '@/wiki/revisions/document'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDocument } from '@/wiki/spoilers/shield'
import type { Reader } from '../open'
import { listCreditsElsewhere, listPeopleOfDrama } from './credits'
import { getHeads } from './entries'

/** As many dramas as help somebody to choose one. */
const MOST_DRAMAS = 6
/** Some of those that are looked at drop out, because a part in them was never taken. */
const MOST_LOOKED_AT = 12

/**
 * What to watch while waiting for the next episode: other dramas of a drama's cast and crew, those of its leads first,
 * each with who did what in it and where it can be watched.
 */
export function listWhileYouWait(db: Reader, dramaId: string, progress: Progress): WaitingDrama[] {
  const people = listPeopleOfDrama(db, dramaId, progress)
  const byDrama = new Map<string, Credit[]>()
  const elsewhere = { dramaId, people, most: MOST_LOOKED_AT }
  for (const credit of listCreditsElsewhere(db, elsewhere, progress)) {
    byDrama.set(credit.drama.id, [...(byDrama.get(credit.drama.id) ?? []), credit])
  }
  const rank = (list: Credit[]) =>
    Math.min(...list.map((credit) => people.indexOf(credit.person?.id ?? '')))
  const chosen = [...byDrama.values()].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_DRAMAS)
  const heads = getHeads(
    db,
    chosen.flatMap(([first]) => first?.drama.id ?? []),
  )
  return chosen.flatMap((list) => {
    const [first] = list
    const head = first && heads.get(first.drama.id)
    if (!head) return []
    const shown = shieldDocument(kindOf('drama'), head.document, head.entry.id, progress)
    const { drama, airedFrom } = first
    const whereToWatch = rowsOf(shown.document, 'whereToWatch')
    return [{ drama, airedFrom, credits: list, whereToWatch }]
  })
}
