import { TypedText } from '@/components/editor/draft-notice'
import { TimeStamp } from '@/components/history/time-stamp'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** A draft in its author's list. */
export interface ShownDraftLine {
  form: string
  title: string
  address: string
  savedAt: number
  /** What was typed, for who cannot open the form itself at the moment. */
  typed: string | null
}

/** A contributor's own drafts: where each is continued, and a button that throws it away. */
export function DraftList({
  drafts,
  back,
  discard,
}: {
  drafts: ShownDraftLine[]
  back: string
  discard: (form: FormData) => Promise<void>
}) {
  const text = words.drafts
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{text.list}</h2>
      <p className="text-soft mt-2">{drafts.length === 0 ? text.none : text.listHelp}</p>
      <ul className="divide-line divide-y">
        {drafts.map((draft) => (
          <li key={draft.form} className="space-y-2 py-3">
            <p>
              {draft.typed === null ? (
                <a href={hrefFor(draft.address)}>{draft.title}</a>
              ) : (
                draft.title
              )}
            </p>
            <p className="text-sm">
              {text.keptAt} <TimeStamp at={draft.savedAt} />
            </p>
            {draft.typed !== null && <TypedText text={draft.typed} isUnfit={false} />}
            <form action={discard}>
              <input type="hidden" name="draft" value={draft.form} />
              <input type="hidden" name="back" value={back} />
              <button
                type="submit"
                className="button button-quiet"
                aria-label={text.discardOf(draft.title)}
              >
                {text.discard}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
