'use client'

import type { DraftPlace } from '@/wiki/forms/draft-place'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { CellMessage, describedBy } from './cell-message'
import type { DraftWord } from './draft-keeper'
import { DraftLine, OtherDraft } from './draft-line'
import type { FormState } from './form-state'

interface SubmitBarProps {
  state: FormState
  summary: string
  /** What is wrong, by the name of the input. */
  messages: ReadonlyMap<string, string>
  why?: { label: string; help: string }
  button: string
  note: string
  isPending: boolean
  cancel: string
  /** Where the form is kept; none for one that is not. */
  draft?: DraftPlace
  draftAddress?: string
  draftWord: DraftWord | undefined
}

/** The end of the form: why, under which licence, and the buttons. */
export function SubmitBar(props: SubmitBarProps) {
  const { note, button, isPending, cancel, draft, draftAddress } = props
  const word = wordOf(props.state, props.draftWord)
  return (
    <>
      <div className="border-line flex flex-col gap-4 border-t pt-6">
        <SummaryInput {...props} message={props.messages.get('summary')} />
        <p className="text-soft max-w-prose text-sm">
          {note} <LicenceLine />
        </p>
      </div>
      <div className="form-bar">
        <button type="submit" name="intent" value="submit" className="button" disabled={isPending}>
          {button}
        </button>
        <button
          type="submit"
          name="intent"
          value="preview"
          className="button button-quiet"
          disabled={isPending}
        >
          {words.editor.preview}
        </button>
        <DraftLine
          word={word}
          isKept={draft !== undefined}
          isPending={isPending}
          address={draftAddress}
        />
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {draft && <SaveDraft isPending={isPending} />}
        <a href={hrefFor(cancel)} className="inline-flex min-h-8 items-center">
          {words.editor.cancel}
        </a>
        {word?.status === 'elsewhere' && <OtherDraft stamp={word.other} address={draftAddress} />}
      </div>
    </>
  )
}

/** Without scripts the answer to the post says that another draft stands in the way. */
function wordOf(state: FormState, word: DraftWord | undefined): DraftWord | undefined {
  if (word || state.otherDraft === undefined) return word
  return { status: 'elsewhere', text: words.drafts.elsewhere, other: state.otherDraft }
}

function SaveDraft({ isPending }: { isPending: boolean }) {
  return (
    <button
      type="submit"
      name="intent"
      value="draft"
      className="button button-quiet"
      disabled={isPending}
    >
      {words.drafts.save}
    </button>
  )
}

function SummaryInput({
  summary,
  message,
  why = { label: words.editor.summary, help: words.editor.summaryHelp },
}: {
  summary: string
  message?: string
  why?: { label: string; help: string }
}) {
  return (
    <div className="max-w-prose">
      <label htmlFor="summary" className="mb-1 block font-semibold">
        {why.label}
      </label>
      <input
        id="summary"
        name="summary"
        className="input"
        defaultValue={summary}
        autoComplete="off"
        aria-invalid={message ? true : undefined}
        aria-describedby={describedBy('summary', message, 'help:summary')}
      />
      <p id="help:summary" className="text-soft mt-1 text-sm">
        {why.help}
      </p>
      <CellMessage name="summary" message={message} />
    </div>
  )
}

/** Under which licence a contribution stands; it is said beside every button that submits one. */
export function LicenceLine() {
  return (
    <a href={words.common.licenceUrl} rel="license">
      {words.common.licenceLine}
    </a>
  )
}
