import { words } from '@/wiki/words'
import { REASON } from './decision-ids'
import { RoundForm } from './decision-round'
import { OutcomeForm, type OutcomeAction } from './outcome-form'

/** What a decision is bound to: the version and the hash of what the page shows. */
export interface Decidable {
  id: string
  version: number
  seenHash: string
}

/** The words for what every action may answer by itself. */
export function generalWords(): Record<string, string> {
  const { busy, foreign, malformed } = words.review
  return { busy, foreign, malformed }
}

/**
 * A reviewer's decision, about exactly what is shown; `hasChoices` where the changes are chosen one by one. The button that
 * approves stands in the bar.
 */
export function DecisionForm({ edit, hasChoices }: { edit: Decidable; hasChoices: boolean }) {
  const { review } = words
  return (
    <section aria-labelledby="decide" className="card space-y-3">
      <h2 id="decide">{review.decide}</h2>
      <p className="text-soft text-sm">
        {review.approveHelp} {hasChoices && review.chooseHelp}
      </p>
      <RoundForm
        hidden={{ edit: edit.id, version: edit.version, seen: edit.seenHash }}
        fields={[
          {
            name: 'reason',
            label: review.reason,
            help: review.reasonHelp,
            isLong: true,
            id: REASON,
          },
        ]}
        buttonName="decision"
        buttons={[
          { label: review.return, value: 'return', tone: 'quiet' },
          { label: review.reject, value: 'reject', tone: 'danger' },
        ]}
        general={generalWords()}
      />
    </section>
  )
}

/** Takes the author's own edit out of the queue. */
export function WithdrawForm({
  edit,
  action,
}: {
  edit: Pick<Decidable, 'id' | 'version'>
  action: OutcomeAction
}) {
  const { review } = words
  return (
    <section aria-labelledby="withdraw" className="space-y-3">
      <h2 id="withdraw" className="sr-only">
        {review.withdraw}
      </h2>
      <p className="text-soft text-sm">{review.withdrawHelp}</p>
      <OutcomeForm
        action={action}
        hidden={{ edit: edit.id, version: edit.version }}
        buttons={[{ label: review.withdraw, tone: 'quiet' }]}
        general={generalWords()}
      />
    </section>
  )
}
