import type { Document, Row } from '@/wiki/revisions/document'
import type { SpelledEntry } from '@/wiki/testing/spelling-table'
import type { Writer } from './open'
import { publish } from './testing-content'

const HANGUL = /\p{Script=Hangul}/u
const HAN = /^\p{Script=Han}+$/u

/** Publishes the entries of the table with all their names. Gives the entry's id by its id in the table. */
export function publishSpelled(
  writer: Writer,
  entries: readonly SpelledEntry[],
): Map<string, string> {
  return new Map(
    entries.map((entry, index) => [entry.id, publish(writer, documentOf(entry, index)).id]),
  )
}

/** The document of an entry of the table; `index` makes its address. */
export function documentOf({ kind, names }: SpelledEntry, index: number): Document {
  const address: Row[] = [{ id: 'address', segment: `spelled-${index}x` }]
  if (kind === 'person') return { kind, fields: { address, names: names.map(personName) } }
  const titles = names.map((text, at) => ({ id: `name-${at}`, text }))
  return { kind, fields: { address, [kind === 'drama' ? 'titles' : 'names']: titles } }
}

function personName(text: string, index: number): Row {
  const column = HANGUL.test(text) ? 'hangul' : HAN.test(text) ? 'hanja' : 'latin'
  return { id: `name-${index}`, type: index < 2 ? 'stage' : 'alias', [column]: text }
}
