import { generalWords } from '@/components/review/decision-form'
import { OutcomeForm, type OutcomeAction } from '@/components/review/outcome-form'
import type { NamedEntries } from '@/components/revision/row-names'
import type { Said } from '@/wiki/reading/held-group'
import { findKind } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { ChangeFacts, type FactsOfChange } from './change-facts'
import { Difference, type ShownDifference } from './difference'
import { EntryTitle } from './entry-title'
import type { ListedRevision } from './revision-list'

/** One change of one entry, with everything that is to be said about it. */
export type ShownChange = ListedRevision &
  FactsOfChange & {
    view: ShownDifference
    headRevisionId: number
    siblings: ListedRevision[]
  }

/** A change as a page: its difference, who made it, what was changed with it, and the form that takes it back. */
export function ChangePage({
  revision,
  names,
  viewer,
  revert,
  isSignedIn,
  action,
}: {
  revision: ShownChange
  names: NamedEntries
  viewer: { suffix: string; said: Said }
  revert: { key: string } | null
  isSignedIn: boolean
  action: OutcomeAction
}) {
  const { history } = words
  const { entry, siblings } = revision
  return (
    <article className="space-y-8">
      <header className="space-y-2">
        <h1>{history.changeHeading(revision.id)}</h1>
        <p className="text-lg">
          <EntryTitle entry={entry} href={entry.path + viewer.suffix} />
        </p>
      </header>
      <ChangeFacts revision={revision} suffix={viewer.suffix} />
      <section aria-labelledby="difference">
        <h2 id="difference" className="mb-3">
          {history.difference}
        </h2>
        <Difference
          kind={entry.kind}
          view={revision.view}
          names={names}
          here={`/changes/${revision.id}`}
          said={viewer.said}
        />
      </section>
      {siblings.length > 0 && (
        <section aria-labelledby="together">
          <h2 id="together">{history.together}</h2>
          <ul className="mt-2 space-y-1">
            {siblings.map(({ id, entry: other }) => (
              <li key={id}>
                <span className="label">{say(findKind(other.kind)?.label)}</span>{' '}
                <EntryTitle entry={other} href={`/changes/${id}${viewer.suffix}`} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {revert && <RevertForm revision={revision} revertKey={revert.key} action={action} />}
      {!isSignedIn && (
        <p>
          <a href={hrefFor(`/sign-in?next=/changes/${revision.id}`)}>{history.revertSignIn}</a>
        </p>
      )}
    </article>
  )
}

function RevertForm({
  revision,
  revertKey,
  action,
}: {
  revision: ShownChange
  revertKey: string
  action: OutcomeAction
}) {
  const { history, common } = words
  return (
    <section aria-labelledby="revert" className="space-y-3">
      <h2 id="revert">{history.revertHeading}</h2>
      <p>{revision.number === 1 ? history.revertCreationHelp : history.revertHelp}</p>
      <OutcomeForm
        action={action}
        hidden={{ revision: revision.id, head: revision.headRevisionId, key: revertKey }}
        fields={[
          { name: 'summary', label: history.summary, value: history.revertSummary(revision.id) },
        ]}
        buttons={[{ label: history.revert }]}
        general={generalWords()}
      >
        <p className="label">{common.licenceLine}</p>
      </OutcomeForm>
    </section>
  )
}
