'use client'

import type { ReactNode } from 'react'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { CellMessage, describedBy } from './cell-message'

/** The end of the form: why, under which licence, and the buttons. */
export function SubmitBar({
  summary,
  message,
  why,
  button,
  note,
  isPending,
  cancel,
  draftButton,
  children,
}: {
  summary: string
  message?: string
  why?: { label: string; help: string }
  button: string
  note: string
  isPending: boolean
  cancel: string
  draftButton?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="border-line flex flex-col gap-4 border-t pt-6">
      <SummaryInput summary={summary} message={message} why={why} />
      <p className="text-soft max-w-prose text-sm">
        {note} <LicenceLine />
      </p>
      <div className="flex flex-wrap items-center gap-3">
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
        {draftButton}
        <a href={hrefFor(cancel)}>{words.editor.cancel}</a>
        <span role="status" className="text-soft">
          {isPending ? words.editor.saving : ''}
        </span>
        {children}
      </div>
    </div>
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
