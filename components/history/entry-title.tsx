import type { EntryName } from '@/wiki/kinds/kind'
import { findKind } from '@/wiki/kinds/registry'
import { NameText } from '../ui/name-text'
import { nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'

/** An entry as a line of history may name it; a `name` of null is one that this reader may not know. */
export interface TitledEntry {
  kind: string
  path: string | null
  status?: 'live' | 'deleted' | 'merged'
  name: EntryName | null
  parent?: EntryName | null
}

/** The words that stand for an entry: its name, or what is safe to say of it. */
export function titleOf(entry: TitledEntry): string {
  const kind = say(findKind(entry.kind)?.label) ?? entry.kind
  if (entry.name) return nameFor(entry.name) || `${kind} ${words.review.nameless}`
  if (entry.status === 'deleted') return words.history.deletedEntry(kind)
  return words.history.hiddenEntry(kind, nameFor(entry.parent ?? undefined))
}

/** The name of an entry with its Hangul, linked to `href`: its page unless told otherwise. */
export function EntryTitle({ entry, href }: { entry: TitledEntry; href?: string }) {
  const name = entry.name?.latin ? <NameText name={entry.name} /> : titleOf(entry)
  const target = href ?? entry.path
  return (
    <>
      {target === null ? name : <a href={hrefFor(target)}>{name}</a>}
      {entry.name && entry.parent && (
        <span className="text-soft font-normal"> · {nameFor(entry.parent)}</span>
      )}
    </>
  )
}
