import { Fragment } from 'react'
import { EntryTitle, type TitledEntry } from '@/components/history/entry-title'
import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import { EditStateLabel, type EditState } from '@/components/review/edit-state'
import { EntryNames, type NamedPart } from '@/components/review/entry-names'
import { findKind } from '@/wiki/kinds/registry'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'

/** One edit of a contributor; `published` once it is live, `proposed` before. */
export interface ShownContribution {
  editId: string
  state: EditState
  summary: string | null
  warning: HeldGroup[]
  createdAt: number
  published: (TitledEntry & { path: string; revisionId: number })[]
  proposed: NamedPart[]
}

/** A contributor's edits, each with what it is about and what became of it. */
export function ContributionList({
  edits,
  suffix,
}: {
  edits: ShownContribution[]
  suffix: string
}) {
  const { users } = words
  return (
    <ol className="divide-line divide-y">
      {edits.map((edit) => (
        <li key={edit.editId} className="space-y-1 py-4">
          <p>
            <EditStateLabel state={edit.state} />{' '}
            {edit.published.map((entry, index) => (
              <Fragment key={entry.revisionId}>
                {index > 0 && '; '}
                <span className="label">{say(findKind(entry.kind)?.label)}</span>{' '}
                <EntryTitle entry={entry} href={entry.path + suffix} />
              </Fragment>
            ))}
            <EntryNames entries={edit.proposed} />
          </p>
          <p>
            <Summary
              text={edit.summary}
              warning={edit.warning}
              change={changeOf(edit)}
              isDeleted={edit.published.some(({ status }) => status === 'deleted')}
            />
          </p>
          <p className="text-sm">
            <TimeStamp at={edit.createdAt} />
          </p>
          <p className="flex flex-wrap gap-x-5 text-sm">
            {edit.published.length === 0 ? (
              <a href={hrefFor(`/review/${edit.editId}`)} className="py-1">
                {users.seeEdit}
              </a>
            ) : (
              edit.published.map(({ revisionId }) => (
                <a
                  key={revisionId}
                  href={hrefFor(`/changes/${revisionId}${suffix}`)}
                  className="py-1"
                >
                  {users.seeChange}
                  <span className="sr-only"> {revisionId}</span>
                </a>
              ))
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** Where it is shown what was changed: its first page's change, or the edit before it is published. */
function changeOf({ editId, published: [first] }: ShownContribution): string {
  return first ? `/changes/${first.revisionId}` : `/review/${editId}`
}
