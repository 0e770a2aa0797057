'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'
import { words } from '@/wiki/words'
import { AccountField, type AccountFieldProps } from './account-field'

/** What an account's action answers when it does not lead elsewhere. */
export interface AccountFormState {
  status: string
  /** Sentences by the name of the field that they stand beside. */
  problems?: Record<string, string>
  /** A sentence about the whole form. */
  message?: string
  /** What was typed, without passwords. */
  typed: [string, string][]
}

/**
 * A short form: fields, one button, what is wrong beside the field and in a summary. It is complete without JavaScript;
 * with it the page stays and the summary gets the focus.
 */
export function AccountForm({
  action,
  fields,
  button,
  next,
  children,
}: {
  action: (previous: AccountFormState | null, form: FormData) => Promise<AccountFormState>
  fields: Omit<AccountFieldProps, 'problem' | 'typed'>[]
  button: string
  /** Where to go afterwards. */
  next?: string | null
  children?: ReactNode
}) {
  const [state, submit, isPending] = useActionState(action, null)
  const typed = new Map(state?.typed)
  return (
    <form action={submit} className="flex max-w-md flex-col gap-4" noValidate>
      {state && <FormMessage state={state} fields={fields} />}
      {next && <input type="hidden" name="next" value={next} />}
      {fields.map((field) => (
        <AccountField
          key={field.name}
          {...field}
          problem={state?.problems?.[field.name]}
          typed={typed.get(field.name)}
        />
      ))}
      {children}
      <div>
        <button type="submit" className="button" disabled={isPending}>
          {button}
        </button>
      </div>
    </form>
  )
}

function FormMessage({
  state,
  fields,
}: {
  state: AccountFormState
  fields: { id: string; name: string; label: string }[]
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [state])
  const message = messageOf(state)
  const wrong = fields.filter(({ name }) => state.problems?.[name])
  if (state.status === 'done') {
    return (
      <div ref={box} tabIndex={-1} role="status" className="notice">
        {message}
      </div>
    )
  }
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice">
      <p className="font-semibold">{words.account.problems.heading}</p>
      {message && <p>{message}</p>}
      {wrong.length > 0 && (
        <ul className="list-disc pl-5">
          {wrong.map(({ id, name, label }) => (
            <li key={name}>
              <a href={`#${id}`}>{label}</a>: {state.problems?.[name]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What the wrapper of every action answers by itself has its words here. */
function messageOf({ status, message }: AccountFormState): string | undefined {
  const { foreign, malformed, busy } = words.account.problems
  const general: Record<string, string> = { foreign, malformed, busy }
  return message ?? general[status]
}
