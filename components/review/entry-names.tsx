import { Fragment } from 'react'
import { EntryTitle } from '@/components/history/entry-title'
import type { EntryName } from '@/wiki/kinds/kind'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'

/** An entry that an edit is about; one that the edit would make has no page yet. */
export interface NamedPart {
  kind: string
  /** Null for who may not know it yet. */
  name: EntryName | null
  path: string | null
  parent?: { latin: string } | null
  isNew: boolean
}

/** What an edit is about: its entries by kind and name. */
export function EntryNames({ entries }: { entries: NamedPart[] }) {
  return entries.map((entry, index) => (
    <Fragment key={index}>
      {index > 0 && '; '}
      <span className="label">{say(findKind(entry.kind)?.label)}</span>{' '}
      <EntryTitle entry={entry.isNew ? { ...entry, path: null } : entry} />
      {entry.isNew && ` (${words.review.newPage})`}
    </Fragment>
  ))
}
