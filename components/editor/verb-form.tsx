'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { CellMessage, describedBy } from './cell-message'
import { LicenceLine } from './submit-bar'

/** What the action of a verb answers when it does not lead elsewhere. */
export interface VerbState {
  status: string
  reason?: unknown
  message?: string
  /** What is wrong, by the name of the input. */
  problems?: Record<string, string>
  typed: [string, string][]
}

/** The action of a verb, with and without JavaScript. */
export type VerbAction = (previous: VerbState | null, posted: FormData) => Promise<VerbState>

/** A form with one thing to do: its tokens, its inputs, why, and one button. */
export function VerbForm({
  action,
  tokens,
  fields,
  button,
  isDanger = false,
  note,
  cancel,
  children,
}: {
  action: VerbAction
  tokens: Record<string, string>
  fields: { name: string; label: string; value: string; help?: string }[]
  button: string
  isDanger?: boolean
  /** What will become of it. */
  note: string
  cancel: string
  children?: ReactNode
}) {
  const [state, post, isPending] = useActionState(action, null)
  const typed = new Map(state?.typed)
  const inputs = [
    ...fields,
    { name: 'summary', label: words.editor.summary, value: '', help: words.editor.summaryWhy },
  ]
  return (
    <form action={post} className="flex flex-col gap-5" noValidate>
      {Object.entries(tokens).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Notice state={state} />
      {children}
      {inputs.map((input) => (
        <VerbInput
          key={input.name}
          {...input}
          value={typed.get(input.name) ?? input.value}
          problem={state?.problems?.[input.name]}
        />
      ))}
      <p className="text-soft max-w-prose text-sm">
        {note} <LicenceLine />
      </p>
      <p className="flex flex-wrap items-center gap-3">
        <button
          type="submit"
          className={isDanger ? 'button button-danger' : 'button'}
          disabled={isPending}
        >
          {button}
        </button>
        <a href={hrefFor(cancel)}>{words.editor.cancel}</a>
      </p>
    </form>
  )
}

function VerbInput({
  name,
  label,
  value,
  help,
  problem,
}: {
  name: string
  label: string
  value: string
  help?: string
  problem?: string
}) {
  return (
    <div className="max-w-prose">
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        // What the server gives back is drawn anew, because a form forgets what was typed once it was posted.
        key={value}
        id={name}
        name={name}
        className="input"
        defaultValue={value}
        autoComplete="off"
        aria-invalid={problem ? true : undefined}
        aria-describedby={describedBy(name, problem, help && `help:${name}`)}
      />
      {help && (
        <p id={`help:${name}`} className="text-soft mt-1 text-sm">
          {help}
        </p>
      )}
      <CellMessage name={name} message={problem} />
    </div>
  )
}

function Notice({ state }: { state: VerbState | null }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [state])
  if (!state) return null
  const general: Record<string, string> = {
    foreign: words.editor.foreign,
    malformed: words.editor.malformed,
    busy: words.editor.busy,
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice">
      <p>{state.message ?? general[state.status] ?? words.editor.problemsTitle(1)}</p>
      {Object.entries(state.problems ?? {}).map(([name, text]) => (
        <p key={name}>
          <a href={`#${name}`}>{text}</a>
        </p>
      ))}
    </div>
  )
}
