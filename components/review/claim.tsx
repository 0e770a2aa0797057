import { ContributorLink } from '@/components/history/contributor-link'
import { words } from '@/wiki/words'
import { ClockTime } from './clock-time'
import { generalWords } from './decision-form'
import { OutcomeForm, type OutcomeAction } from './outcome-form'

/** Who looks at an edit now, until when. */
export interface Claim {
  by: { username: string }
  until: number
}

/** Says who looks at an edit: it keeps nobody from deciding. */
export function ClaimNote({ claim }: { claim: Claim }) {
  return (
    <>
      <ContributorLink contributor={claim.by} /> {words.review.looking}{' '}
      <ClockTime at={claim.until} />
    </>
  )
}

/** Who looks at an edit, and the button by which a reviewer says that it is them, or no more. */
export function ClaimForm({
  editId,
  claim,
  isOwn,
  actions,
}: {
  editId: string
  claim: Claim | null
  isOwn: boolean
  actions: { claim: OutcomeAction; release: OutcomeAction }
}) {
  const { review } = words
  return (
    <section aria-labelledby="claim" className="desk-claim">
      <h2 id="claim" className="sr-only">
        {review.claimHeading}
      </h2>
      <p>{claim ? <ClaimNote claim={claim} /> : review.claimHelp}</p>
      {(claim === null || isOwn) && (
        <OutcomeForm
          action={isOwn ? actions.release : actions.claim}
          hidden={{ edit: editId }}
          buttons={[{ label: isOwn ? review.release : review.claim, tone: 'quiet' }]}
          general={generalWords()}
        />
      )}
    </section>
  )
}
