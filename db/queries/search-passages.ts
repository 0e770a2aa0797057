import { and, asc, eq, sql } from 'drizzle-orm'
import { findInPassage, passageQuestion } from '@/wiki/names/passage-tokens'
import { LONGEST_QUERY } from '@/wiki/names/typed-name'
import type { Mention } from '@/wiki/reading/mention'
import { excerptOf, type Excerpt } from '@/wiki/reading/excerpt'
import type { Progress } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { entries, passages } from '../schema'
import { passagesIndex } from '../schema/search-index'
import { known, progressParams } from './known'
import { describeEntries } from './mentions'
import { amongKinds } from './name-candidates'
import { isNarrowed, narrowingParams, type Narrowing } from './narrowing'
import { prepared } from './prepared'

/** An entry whose prose says what was looked for, with the words around it. */
export interface PassageHit {
  mention: Mention
  excerpt: Excerpt
}

/** Paragraphs that are looked at: the index knows words, not where they stand. */
const MOST_CANDIDATES = 200

const candidates = prepared((db) =>
  db
    .select({ entryId: passages.entryId, text: passages.text })
    .from(passagesIndex)
    .crossJoin(passages)
    .crossJoin(entries)
    .where(
      and(
        sql`passages_index match ${sql.placeholder('match')}`,
        eq(passages.id, passagesIndex.rowid),
        eq(entries.id, passages.entryId),
        eq(entries.status, 'live'),
        known(passages),
        known(entries),
        isNarrowed({ entryId: entries.id, kind: entries.kind }),
      ),
    )
    .orderBy(asc(passagesIndex.rowid))
    .limit(MOST_CANDIDATES)
    .prepare(),
)

/**
 * Entries in whose prose or quotes all the words stand in one paragraph, in English or Korean, with the passage. What a
 * reader with this progress may not read is not found, nor what the search is narrowed down from.
 */
export function searchPassages(
  db: Reader,
  text: string,
  progress: Progress,
  limit: number,
  narrowing: Narrowing = { kinds: null },
): PassageHit[] {
  const question = passageQuestion(text.slice(0, LONGEST_QUERY))
  if (!question) return []
  const found = new Map<string, Excerpt>()
  const rows = candidates(db).all({
    match: amongKinds(question.match, narrowing.kinds),
    ...progressParams(progress),
    ...narrowingParams(narrowing),
  })
  for (const row of rows) {
    if (found.size === limit) break
    const marks = findInPassage(row.text, question.words)
    if (marks.length > 0 && !found.has(row.entryId)) {
      found.set(row.entryId, excerptOf(row.text.normalize('NFC'), marks))
    }
  }
  const mentions = describeEntries(db, found.keys(), progress)
  return [...found].flatMap(([id, excerpt]) => {
    const mention = mentions[id]
    return mention ? [{ mention, excerpt }] : []
  })
}
