import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { generalWords } from './decision-form'
import { OutcomeForm, type OutcomeAction } from './outcome-form'
import { Said } from './desk-voice'

/** What a form carries that takes an approval back: a revert of the one change that it made. */
export interface TakeBack {
  revision: number
  head: number
  key: string
}

/** What just happened, in words, and what can be done about it. */
export interface ShownNotice {
  text: string
  /** Why a decision is not taken back from here. */
  hint: string | null
  /** The edit that it is about, where another one is shown. */
  about: { id: string; summary: string } | null
  /** The edits that carry what was not accepted. */
  restIds: string[]
  changes: { id: number }[]
  takeBack: TakeBack | null
}

/** Says what just happened above the edit, with the way to take it back. */
export function EditNotice({ notice, takeBack }: { notice: ShownNotice; takeBack: OutcomeAction }) {
  const { review, history } = words
  const { text, hint, about, restIds, changes } = notice
  const back = notice.takeBack
  return (
    <div className="notice desk-notice">
      <div role="status">
        <p>
          {text}
          {about && (
            <>
              {' '}
              <a href={hrefFor(`/review/${about.id}`)}>
                {about.summary === '' ? review.noSummary : about.summary}
              </a>
            </>
          )}
        </p>
        {hint && <p className="text-sm">{hint}</p>}
        {(restIds.length > 0 || changes.length > 0) && (
          <p className="flex flex-wrap gap-x-5">
            {restIds.map((id) => (
              <a key={id} href={hrefFor(`/review/${id}`)} className="inline-block min-h-6">
                {review.restLink}
              </a>
            ))}
            {changes.map(({ id }) => (
              <a key={id} href={hrefFor(`/changes/${id}`)} className="inline-block min-h-6">
                {review.changeLink(id)}
              </a>
            ))}
          </p>
        )}
      </div>
      {back && (
        <OutcomeForm
          action={takeBack}
          hidden={{
            revision: back.revision,
            head: back.head,
            key: back.key,
            summary: history.revertSummary(back.revision),
          }}
          buttons={[{ label: review.takeBack, tone: 'quiet', keys: 'u z' }]}
          general={generalWords()}
        />
      )}
      <Said text={[text, hint].filter(Boolean).join(' ')} />
    </div>
  )
}
