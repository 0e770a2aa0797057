'use client'

import { useActionState, useEffect, useId, useRef, type ReactNode } from 'react'

/** What an action answers when it does not lead elsewhere. */
export interface FormOutcome {
  status: string
  /** Tells apart why something is forbidden. */
  reason?: string
  /** A sentence about the whole form. */
  message?: string
  /** Sentences by the name of the field that they stand beside. */
  problems?: Record<string, string>
  /** What was typed, to fill the form with again. */
  typed: [string, string][]
}

export type OutcomeAction = (previous: FormOutcome | null, form: FormData) => Promise<FormOutcome>

/** One labelled input of a form. */
export interface FormField {
  name: string
  label: string
  help?: string
  value?: string
  isLong?: boolean
  /** By which a link leads to it. */
  id?: string
  /** Makes it a choice of these. */
  choices?: { value: string; label: string }[]
}

/** A button that submits; `value` is posted under the form's button name. */
export interface FormButton {
  label: string
  /** Tells the button from others of the same label, for who hears it. */
  about?: string
  value?: string
  tone?: 'main' | 'quiet' | 'danger'
  /** The keys that press it, as `aria-keyshortcuts` names them. */
  keys?: string
}

const tones = { main: 'button', quiet: 'button button-quiet', danger: 'button button-danger' }

/** What a form of this kind is made of. `general` holds the words for what every action may answer by itself. */
export interface OutcomeFormProps {
  hidden: Record<string, string | number>
  fields?: FormField[]
  buttonName?: string
  buttons: FormButton[]
  general: Record<string, string>
  children?: ReactNode
}

/**
 * A form of a few fields that says beside them what is wrong, and keeps what was typed. Complete without
 * JavaScript; with it the page stays, and the message gets the focus.
 */
export function OutcomeForm({ action, ...props }: OutcomeFormProps & { action: OutcomeAction }) {
  const [state, submit, isPending] = useActionState(action, null)
  return <OutcomeFields {...props} state={state} submit={submit} isPending={isPending} />
}

/** The same form with its action's state held by who draws it, for inputs that stand elsewhere on the page. */
export function OutcomeFields({
  id,
  state,
  submit,
  isPending,
  hidden,
  fields = [],
  buttonName,
  buttons,
  general,
  children,
}: OutcomeFormProps & {
  id?: string
  state: FormOutcome | null
  submit: (form: FormData) => void
  isPending: boolean
}) {
  const typed = new Map(state?.typed)
  return (
    <form id={id} action={submit} className="max-w-prose space-y-4" noValidate>
      {state && (
        <Message key={JSON.stringify(state)} text={state.message ?? general[state.status]} />
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          typed={typed.get(field.name)}
          problem={state?.problems?.[field.name]}
        />
      ))}
      {children}
      <div className="flex flex-wrap gap-3">
        {buttons.map(({ label, about, value, tone = 'main', keys }) => (
          <button
            key={label}
            type="submit"
            name={value === undefined ? undefined : buttonName}
            value={value}
            disabled={isPending}
            aria-keyshortcuts={keys}
            className={tones[tone]}
          >
            {label}
            {about && <span className="sr-only"> ({about})</span>}
          </button>
        ))}
      </div>
    </form>
  )
}

function Message({ text }: { text: string | undefined }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (!text) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="notice">
      {text}
    </div>
  )
}

function Field({
  field,
  typed,
  problem,
}: {
  field: FormField
  typed: string | undefined
  problem: string | undefined
}) {
  const ownId = useId()
  const id = field.id ?? ownId
  const described = [problem && `${id}-problem`, field.help && `${id}-help`].filter(Boolean)
  const shared = {
    id,
    name: field.name,
    className: 'input',
    defaultValue: typed ?? field.value,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {field.label}
      </label>
      {problem && (
        <p id={`${id}-problem`} className="error-text" role="alert">
          {problem}
        </p>
      )}
      {field.choices ? (
        <select key={shared.defaultValue} {...shared}>
          {field.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : field.isLong ? (
        <textarea rows={3} {...shared} />
      ) : (
        <input type="text" autoComplete="off" {...shared} />
      )}
      {field.help && (
        <p id={`${id}-help`} className="label">
          {field.help}
        </p>
      )}
    </div>
  )
}
