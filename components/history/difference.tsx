import { ChangeList } from '@/components/revision/change-list'
import type { NamedEntries } from '@/components/revision/row-names'
import { findKind } from '@/wiki/kinds/registry'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Document } from '@/wiki/revisions/document'
import type { HeldGroup, Said } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { HeldChanges } from './held-changes'

/** What a reader may see of a difference, as the queries hand it out. */
export interface ShownDifference {
  shown: RowDifference[]
  waiting: HeldGroup[]
  isDeleted: boolean
  documents: (Document | null)[]
}

/** A difference as far as this reader may see it; `here` is where it stands, and `said` what its address says. */
export function Difference({
  kind: kindName,
  view,
  names,
  here,
  said,
}: {
  kind: string
  view: ShownDifference
  names: NamedEntries
  here: string
  said: Said
}) {
  const kind = findKind(kindName)
  if (view.isDeleted) return <p className="notice">{words.history.deletedNotice}</p>
  return (
    <>
      <HeldChanges waiting={view.waiting} here={here} said={said} />
      {kind && view.shown.length > 0 && (
        <ChangeList kind={kind} changes={view.shown} entries={names} documents={view.documents} />
      )}
      {view.shown.length === 0 && view.waiting.length === 0 && <p>{words.history.noDifference}</p>}
    </>
  )
}
