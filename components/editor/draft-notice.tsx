import { TimeStamp } from '@/components/history/time-stamp'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** What a form shows about the draft that is kept of it. */
export interface ShownDraft {
  name: string
  savedAt: number
  address: string | null
  isOpen: boolean
  typed: string
}

/** The draft that was found when a form was opened: go on with it, or throw it away. */
export function DraftNotice({
  draft,
  back,
  discard,
}: {
  draft: ShownDraft
  /** Where the page leads after the draft was thrown away. */
  back: string
  discard: (form: FormData) => Promise<void>
}) {
  const { drafts } = words
  return (
    <section aria-labelledby="draft-title" className="notice mb-4 flex flex-col gap-3">
      <h2 id="draft-title" className="text-base">
        {draft.isOpen ? drafts.opened : drafts.foundTitle}
      </h2>
      <p>
        {drafts.keptAt} <TimeStamp at={draft.savedAt} />. {!draft.isOpen && drafts.found}
      </p>
      {draft.address === null && <TypedText text={draft.typed} />}
      <form action={discard} className="flex flex-wrap items-center gap-4">
        <input type="hidden" name="draft" value={draft.name} />
        <input type="hidden" name="back" value={back} />
        {!draft.isOpen && draft.address !== null && (
          <a href={hrefFor(draft.address)} className="button">
            {drafts.continue}
          </a>
        )}
        <button type="submit" className="button button-quiet">
          {drafts.discard}
        </button>
      </form>
    </section>
  )
}

/** What was typed, to read and to copy, where no form can show it. */
export function TypedText({ text, isUnfit = true }: { text: string; isUnfit?: boolean }) {
  const { drafts } = words
  return (
    <label className="flex flex-col gap-1">
      <span>{isUnfit ? drafts.unfit : drafts.typed}</span>
      <textarea readOnly rows={8} className="input" defaultValue={text} />
    </label>
  )
}
