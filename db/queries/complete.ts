import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Pick } from '@/wiki/forms/pick'
import { findKind, isSegment, parsePath, pathOf } from '@/wiki/kinds/registry'
import type { Kind } from '@/wiki/kinds/kind'
import { foldName } from '@/wiki/names/fold'
import { slugOf } from '@/wiki/names/slug'
import type { Mention } from '@/wiki/reading/mention'
import { shownName } from '@/wiki/reading/shown-name'
import { EVERYTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'
import { say } from '@/wiki/words/language'
import type { Reader } from '../open'
import { entries } from '../schema'
import { describeEntries, describePaths } from './mentions'
import { listMeant, searchNames } from './search-names'
import { tellApart } from './tell-apart'

/** What somebody typed who means an entry, and what may be meant. */
export interface Asked {
  text: string
  kinds: readonly string[]
  /** The drama that the form is about: what stands under it comes first, and red links stand under it. */
  home: string | null
  limit?: number
}

/**
 * Entries that a typed name may mean, the likeliest first, and behind them the red link that it would make; of what an
 * editor with this progress may not know of yet only what they name by its address.
 */
export function completeEntries(db: Reader, asked: Asked & { progress: Progress }): Pick[] {
  const { limit = 8, progress } = asked
  const byPath = pickByPath(db, asked, progress)
  if (byPath) return [byPath]
  const near = listNear(db, asked, progress)
  const found = searchNames(db, asked.text, { kinds: asked.kinds, limit, progress })
  const mentions = unique([...near, ...found.map((hit) => hit.mention)]).slice(0, limit)
  const links = redLinks(db, asked, progress)
  const known = new Set(mentions.map((mention) => mention.path))
  return [...picksOf(db, mentions, progress), ...links.filter((link) => !known.has(link.path))]
}

/**
 * The one entry that a typed text surely means: the one at that path, or the only one of that name. A path at which
 * nobody has written yet is a red link that was meant as one. Null where a person has to choose. Who types a whole name
 * knows of what bears it, however far they have come.
 */
export function findMeant(db: Reader, asked: Asked): Pick | null {
  const progress = EVERYTHING_WATCHED
  const byPath = pickByPath(db, asked, progress)
  if (byPath) return byPath
  const folded = foldName(asked.text)
  const near = listNear(db, asked, progress).filter(
    (mention) => spellings(mention).includes(folded) || lastPart(mention.path) === asked.text,
  )
  const exact = unique([...near, ...listMeant(db, asked.text, { kinds: asked.kinds, progress })])
  const [only, other] = exact.filter((mention) => mention.status === 'live')
  return only && !other ? (picksOf(db, [only], progress)[0] ?? null) : null
}

const spellings = ({ name }: Mention) => [name.latin, name.hangul ?? ''].map(foldName)

function pickByPath(db: Reader, { text, kinds }: Asked, progress: Progress): Pick | null {
  const parsed = parsePath(text)
  if (!parsed || !kinds.includes(parsed.kind.name)) return null
  const mention = describePaths(db, [text], progress)[text]
  if (mention)
    return mention.status === 'live' ? (picksOf(db, [mention], progress)[0] ?? null) : null
  return redLink(parsed.kind, text, titled(parsed.segment))
}

/** What stands under the drama that the form is about: its episodes by their number, its characters by any part. */
function listNear(db: Reader, { text, kinds, home }: Asked, progress: Progress): Mention[] {
  const under = kinds.filter((name) => findKind(name)?.parent !== undefined)
  if (home === null || under.length === 0) return []
  const ids = db
    .select({ id: entries.id, name: entries.latinName, segment: entries.segment })
    .from(entries)
    .where(
      and(
        eq(entries.parentId, home),
        inArray(entries.kind, [...under]),
        eq(entries.status, 'live'),
      ),
    )
    .orderBy(asc(entries.sortName), asc(entries.id))
    .limit(2000)
    .all()
  const folded = foldName(text)
  const isAlike = (row: (typeof ids)[number]) =>
    row.segment === text || (folded !== '' && foldName(row.name).includes(folded))
  const alike = ids
    .filter(isAlike)
    .sort((a, b) => Number(b.segment === text) - Number(a.segment === text))
  const described = describeEntries(
    db,
    alike.map((row) => row.id),
    progress,
  )
  return alike
    .flatMap(({ id, segment }) => {
      const mention = described[id]
      return mention && (mention.isKnown || segment === text) ? [mention] : []
    })
    .slice(0, 8)
}

function unique(mentions: Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [mention.id, mention])).values()]
}

function picksOf(db: Reader, mentions: readonly Mention[], progress: Progress): Pick[] {
  const details = tellApart(db, mentions, progress)
  return mentions.map(({ id, name, path }) => {
    const { first, beside } = shownName(name)
    return {
      reference: { entry: id },
      label: first,
      ...(beside ? { beside } : {}),
      detail: details[id] ?? '',
      path,
      isMissing: false,
    }
  })
}

/** The red links that a typed name could be: none for what is not named by a name (numbers, short ids). */
function redLinks(db: Reader, { text, kinds, home }: Asked, progress: Progress): Pick[] {
  const homePath = home === null ? undefined : describeEntries(db, [home], progress)[home]?.path
  const links = kinds.flatMap((name) => {
    const kind = findKind(name)
    const segment = slugOf(text)
    const isPlaced = kind?.parent === undefined || homePath !== undefined
    if (!kind || !isPlaced || kind.telling === 'tells' || !isSegment(kind, segment)) return []
    return [redLink(kind, pathOf(kind, segment, homePath), text.slice(0, 200))]
  })
  const taken = describePaths(
    db,
    links.map((link) => link.path),
    progress,
  )
  return links.flatMap((link) => {
    const mention = taken[link.path]
    if (!mention) return [link]
    return mention.status === 'live' ? picksOf(db, [mention], progress) : []
  })
}

function redLink(kind: Kind, path: string, label: string): Pick {
  return {
    reference: { kind: kind.name, path, label },
    label,
    detail: say(kind.label),
    path,
    isMissing: true,
  }
}

const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** `kang-tae-oh` reads as `Kang Tae Oh` until somebody writes the name. */
export function titled(segment: string): string {
  return segment.replace(/(^|-)([a-z0-9])/g, (_match, dash: string, letter: string) =>
    dash === '' ? letter.toUpperCase() : ` ${letter.toUpperCase()}`,
  )
}
