'use client'

import { useEffect, useState, type FormEvent, type MouseEvent, type ReactNode } from 'react'
import { focusAfter, readIntent, turnForm } from '@/wiki/forms/turn-form'
import { typedRows, type TypedForm } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import type { EntryFormProps } from './entry-form'
import { FieldRows } from './field-rows'
import { FormNotices } from './form-notices'
import { FormPartsProvider } from './form-context'
import type { FormState } from './form-state'
import { SubmitBar } from './submit-bar'

interface FormBodyProps extends Omit<EntryFormProps, 'action' | 'initial' | 'children'> {
  state: FormState
  trouble?: string
  /** What was typed into a form that could not be read: shown, so that it can be copied. */
  leftover?: [string, string][]
  post: (data: FormData) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  isPending: boolean
  children: ReactNode
}

/** The inputs between two answers of the server. What is typed stands in them alone; only the rows are kept here. */
export function FormBody(props: FormBodyProps) {
  const { state, model, home, path, post, onSubmit, isPending, children } = props
  const { form, act } = useRows(state)
  const messages = new Map(state.problems.map(({ name, text }) => [name, text]))
  const parts = {
    model,
    messages,
    picks: state.picks,
    home,
    citations: typedRows(form, 'citations'),
  }
  useFocus(state)
  return (
    <FormPartsProvider value={parts}>
      {children}
      <form
        action={post}
        onSubmit={onSubmit}
        onClick={act}
        className="flex flex-col gap-8"
        noValidate
        inert={isPending}
      >
        <DefaultButton />
        <Tokens form={form} />
        <FormNotices state={withTrouble(state, props.trouble)} path={path} />
        {props.leftover && <Leftover typed={props.leftover} />}
        {/* Headings, not landmarks: the preview above has landmarks of the same names. */}
        {model.sections.map((section) => (
          <div key={section.name}>
            <h2 className="mb-4">{section.label}</h2>
            <div className="flex flex-col gap-6">
              {section.fields.map((field) => (
                <FieldRows
                  key={field.name}
                  field={field}
                  rows={typedRows(form, field.name)}
                  section={section.label}
                />
              ))}
            </div>
          </div>
        ))}
        <SubmitBar
          summary={form.summary}
          message={messages.get('summary')}
          button={props.button}
          note={props.note}
          isPending={isPending}
          cancel={props.cancel}
        />
      </form>
    </FormPartsProvider>
  )
}

/** Enter in an input presses the first button: it shows the preview, whatever row stands first. */
function DefaultButton() {
  return (
    <button
      type="submit"
      name="intent"
      value="preview"
      className="sr-only"
      tabIndex={-1}
      aria-hidden
    >
      {words.editor.preview}
    </button>
  )
}

/** What the server must get back: missing means that it does nothing. */
function Tokens({ form }: { form: TypedForm }) {
  return (
    <>
      <input type="hidden" name="entry" value={form.entry} />
      <input type="hidden" name="kind" value={form.kind} />
      <input type="hidden" name="base" value={form.base ?? 'new'} />
      <input type="hidden" name="key" value={form.key} />
      {form.edit && (
        <>
          <input type="hidden" name="edit" value={form.edit.id} />
          <input type="hidden" name="version" value={form.edit.version} />
        </>
      )}
    </>
  )
}

function Leftover({ typed }: { typed: [string, string][] }) {
  const texts = typed.filter(
    ([name, text]) => text.trim() !== '' && /^(r:[^:]+:[^:]+:[^:]+$|s:|summary$)/.test(name),
  )
  if (texts.length === 0) return null
  return (
    <div>
      <label htmlFor="leftover" className="mb-1 block font-semibold">
        {words.editor.leftover}
      </label>
      <textarea
        id="leftover"
        readOnly
        rows={8}
        className="input"
        defaultValue={texts.map(([, text]) => text).join('\n')}
      />
    </div>
  )
}

function withTrouble(state: FormState, trouble: string | undefined): FormState {
  return trouble ? { ...state, message: trouble } : state
}

/** Rows are added, moved and removed here, without a round trip; the inputs of the others stay as they are. */
function useRows(state: FormState) {
  const [form, setForm] = useState(state.form)
  const [focus, setFocus] = useState<string>()
  useEffect(() => {
    if (focus) focusWithin(focus)
  }, [focus, form])
  function act(event: MouseEvent<HTMLFormElement>) {
    const button = (event.target as Element).closest('button[name=intent]')
    const intent = button instanceof HTMLButtonElement ? readIntent(button.value) : undefined
    if (!intent) return
    event.preventDefault()
    const next = turnForm(form, intent, newRowId)
    setForm(next)
    setFocus(focusAfter(form, next, intent))
  }
  return { form, act }
}

/** Ten letters and digits: enough that two people never make the same. */
function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}

/** After an answer the focus goes to what it is about, as it would on a new page. */
function useFocus(state: FormState) {
  useEffect(() => {
    if (state.focus) document.getElementById(state.focus)?.focus()
  }, [state])
}

/** The first input of a row, or the row itself where it has none that can be typed in. */
function focusWithin(id: string) {
  const group = document.getElementById(id)
  const input = group?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
  const isShown = input && input.offsetParent !== null
  ;(isShown ? input : group)?.focus()
}
