import type { ReactNode } from 'react'
import { ContributorLink } from '@/components/history/contributor-link'
import { Summary } from '@/components/history/summary'
import { TimeStamp } from '@/components/history/time-stamp'
import type { HeldGroup } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { generalWords } from './decision-form'
import { OutcomeForm, type OutcomeAction } from './outcome-form'

type Person = { username: string } | null

/** What was handed in, decided and said about an edit. */
export interface Talked {
  author: Person
  /** From which episodes it is known what is said: texts are null for who may not know it yet. */
  warning: readonly HeldGroup[]
  versions: { version: number; summary: string | null; createdAt: number; amender: Person }[]
  reviews: {
    version: number
    decision: keyof typeof words.review.decisions
    isPartial: boolean
    reason: string | null
    reviewer: Person
    createdAt: number
  }[]
  answers: { version: number; author: Person; text: string | null; createdAt: number }[]
}

/** Everything that happened to an edit and was said about it, in order, and the field to answer in. */
export function Conversation({
  edit,
  answer,
}: {
  edit: Talked & { id: string }
  answer: { key: string; action: OutcomeAction } | null
}) {
  const { review } = words
  return (
    <section aria-labelledby="conversation" className="space-y-4">
      <h2 id="conversation">{review.conversation}</h2>
      <ol className="space-y-3">
        {turnsOf(edit).map(({ at, who, said }, index) => (
          <li key={index} className="border-line border-l-2 pl-3">
            <p>
              <ContributorLink contributor={who} /> {said}
            </p>
            <p className="text-soft text-sm">
              <TimeStamp at={at} />
            </p>
          </li>
        ))}
      </ol>
      {answer && (
        <OutcomeForm
          action={answer.action}
          hidden={{ edit: edit.id, key: answer.key }}
          fields={[{ name: 'text', label: review.answer, help: review.answerHelp, isLong: true }]}
          buttons={[{ label: review.answerButton, tone: 'quiet' }]}
          general={generalWords()}
        />
      )}
    </section>
  )
}

interface Turn {
  at: number
  who: Person
  said: ReactNode
}

/** Versions, decisions and answers in the order of time; what came at once in the order version, decision, answer. */
function turnsOf(edit: Talked): Turn[] {
  const { review } = words
  const versions = edit.versions.map(({ version, summary, createdAt, amender }) => ({
    at: createdAt,
    who: amender ?? edit.author,
    said: amender ? (
      review.amendedTurn(version)
    ) : (
      <>
        {review.versionTurn(version)}: <Summary text={summary} warning={edit.warning} />
      </>
    ),
  }))
  const reviews = edit.reviews.map((made) => ({
    at: made.createdAt,
    who: made.reviewer,
    said: (
      <>
        {made.isPartial ? review.acceptedPartly : review.decisions[made.decision]} (
        {review.onVersion(made.version)})
        {made.reason !== '' && (
          <>
            : <Summary text={made.reason} warning={edit.warning} />
          </>
        )}
      </>
    ),
  }))
  const answers = edit.answers.map(({ author, text, createdAt }) => ({
    at: createdAt,
    who: author,
    said: (
      <>
        {review.answered}:{' '}
        {text === null ? (
          <Summary text={null} warning={edit.warning} />
        ) : (
          <span className="whitespace-pre-wrap">{text}</span>
        )}
      </>
    ),
  }))
  return [...versions, ...reviews, ...answers].sort((a, b) => a.at - b.at)
}
