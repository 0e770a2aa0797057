import { columnOf, type Document, type Row } from '../revisions/document'
import type { EntryName } from './kind'

const HANGUL = /\p{Script=Hangul}/u
const LATIN = /\p{Script=Latin}/u

/** A column's text, or undefined where the row leaves it empty. */
export function textOf(row: Row | undefined, column: string): string | undefined {
  const value = row && columnOf(row, column)
  return typeof value === 'string' ? value : undefined
}

/** The rows of a document that are known before the show starts: all that a segment may be made of. */
export function announcedRows(document: Document): (field: string) => Row[] {
  return (field) =>
    (document.fields[field] ?? []).filter((row) => (row.knownFrom?.episode ?? 0) === 0)
}

/**
 * The name that rows of `{text, language, type, isMain}` give: the main official English one where there
 * is one, and the Korean one beside it. Without any Latin text the Hangul stands in its place (and not
 * beside it again); without any row `latin` is ''.
 */
export function nameFromTitles(titles: readonly Row[]): EntryName {
  const latin = bestOf(titles, (row) => scriptOf(row) === 'latin')
  const hangul = bestOf(titles, (row) => scriptOf(row) === 'hangul')
  return paired(latin, hangul)
}

/** Hangul stands beside a Latin name, and in its place where there is none. */
function paired(latin: string | undefined, hangul: string | undefined): EntryName {
  if (latin === undefined) return { latin: hangul ?? '' }
  return hangul === undefined ? { latin } : { latin, hangul }
}

const TYPE_RANK: Record<string, number> = { official: 0, literal: 2, romanized: 4, working: 6 }

function bestOf(titles: readonly Row[], fits: (row: Row) => boolean): string | undefined {
  const [best] = titles.filter(fits).toSorted((a, b) => rankOf(a) - rankOf(b))
  return textOf(best, 'text')
}

/** Smaller is better: main before the rest, official before translated, and English before other Latin scripts. */
function rankOf(row: Row): number {
  const type = TYPE_RANK[textOf(row, 'type') ?? 'official'] ?? 8
  const isForeign = !['en', 'ko', undefined].includes(textOf(row, 'language'))
  return (row.isMain === true ? 0 : 20) + type + (isForeign ? 10 : 0)
}

function scriptOf(row: Row): 'latin' | 'hangul' | undefined {
  const text = textOf(row, 'text') ?? ''
  if (HANGUL.test(text)) return 'hangul'
  return LATIN.test(text) || /\d/.test(text) ? 'latin' : undefined
}

const PERSON_RANK = ['stage', 'group', 'birth', 'english', 'former', 'alias']

/** The name that rows of `{type, latin, hangul}` give: the one the person works under, then the rest in turn. */
export function nameOfPerson(names: readonly Row[]): EntryName {
  const ranked = names.toSorted((a, b) => personRank(a) - personRank(b))
  const shown = ranked.find((row) => textOf(row, 'latin')) ?? ranked[0]
  const ofAnother = ranked.map((row) => textOf(row, 'hangul')).find(Boolean)
  return paired(textOf(shown, 'latin'), textOf(shown, 'hangul') ?? ofAnother)
}

function personRank(row: Row): number {
  const rank = PERSON_RANK.indexOf(textOf(row, 'type') ?? 'birth')
  return rank === -1 ? PERSON_RANK.length : rank
}
