import { ChangeList } from '@/components/revision/change-list'
import type { NamedEntries } from '@/components/revision/row-names'
import { findKind } from '@/wiki/kinds/registry'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Document } from '@/wiki/revisions/document'
import type { Gate } from '@/wiki/spoilers/gate'
import { words } from '@/wiki/words'
import { HeldChanges } from './held-changes'

/** What a reader may see of a difference, as the queries hand it out. */
export interface ShownDifference {
  shown: RowDifference[]
  held: Gate[]
  isDeleted: boolean
  documents: (Document | null)[]
}

/** A difference as far as this reader may see it; `showHref` is where everything is shown. */
export function Difference({
  kind: kindName,
  view,
  names,
  showHref,
}: {
  kind: string
  view: ShownDifference
  names: NamedEntries
  showHref: string
}) {
  const kind = findKind(kindName)
  if (view.isDeleted) return <p className="notice">{words.history.deletedNotice}</p>
  return (
    <>
      <HeldChanges held={view.held} showHref={showHref} />
      {kind && view.shown.length > 0 && (
        <ChangeList kind={kind} changes={view.shown} entries={names} documents={view.documents} />
      )}
      {view.shown.length === 0 && view.held.length === 0 && <p>{words.history.noDifference}</p>}
    </>
  )
}
