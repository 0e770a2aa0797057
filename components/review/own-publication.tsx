import { TimeStamp } from '@/components/history/time-stamp'
import { words } from '@/wiki/words'
import { generalWords, type Decidable } from './decision-form'
import { OutcomeForm, type OutcomeAction } from './outcome-form'

/** An author's way to publish a destructive edit alone: the button, or from when there will be one. */
export function OwnPublication({
  edit,
  own,
  action,
}: {
  edit: Decidable
  own: { from: number; isNow: boolean }
  action: OutcomeAction
}) {
  const { review } = words
  return (
    <section aria-labelledby="own" className="card space-y-3">
      <h2 id="own">{review.publishOwn}</h2>
      {own.isNow ? (
        <>
          <p className="text-soft text-sm">{review.publishOwnHelp}</p>
          <OutcomeForm
            action={action}
            hidden={{ edit: edit.id, version: edit.version, seen: edit.seenHash }}
            buttons={[{ label: review.publishOwnButton, tone: 'danger' }]}
            general={generalWords()}
          />
        </>
      ) : (
        <p>
          {review.publishOwnLater} <TimeStamp at={own.from} />.
        </p>
      )}
    </section>
  )
}
