'use client'

import { useEffect, useState, type FormEvent, type MouseEvent, type ReactNode } from 'react'
import { focusAfter, readIntent, turnForm } from '@/wiki/forms/turn-form'
import type { FormModel } from '@/wiki/forms/form-model'
import { typedRows, type TypedForm } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import type { EntryFormProps } from './entry-form'
import { ConflictSection } from './conflict-section'
import { FieldRows } from './field-rows'
import { FormNotices } from './form-notices'
import { FormPartsProvider } from './form-context'
import type { FormState } from './form-state'
import { DraftLine } from './draft-line'
import { Leftover, Tokens } from './form-tokens'
import { NamesakeSection } from './namesake-section'
import { SubmitBar } from './submit-bar'
import type { DraftWord } from './draft-keeper'

interface FormBodyProps extends Omit<EntryFormProps, 'action' | 'initial' | 'children'> {
  state: FormState
  trouble?: string
  /** What was typed into a form that could not be read: shown, so that it can be copied. */
  leftover?: [string, string][]
  post: (data: FormData) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  isPending: boolean
  attach: (form: HTMLFormElement | null) => void
  /** Something was typed or turned. */
  touch: () => void
  draftWord: DraftWord | undefined
  children: ReactNode
}

/** The inputs between two answers of the server. What is typed stands in them alone; only the rows are kept here. */
export function FormBody(props: FormBodyProps) {
  const { state, model, home, path, post, onSubmit, isPending, attach, touch, children } = props
  const { form, act } = useRows(state, touch)
  const messages = new Map(state.problems.map(({ name, text }) => [name, text]))
  const parts = {
    model,
    messages,
    picks: state.picks,
    home,
    citations: typedRows(form, 'citations'),
  }
  const [isWhole, showWhole] = useWhole(state)
  useFocus(state)
  return (
    <FormPartsProvider value={parts}>
      {children}
      <form
        ref={attach}
        action={post}
        onSubmit={onSubmit}
        onInput={touch}
        onClick={act}
        className="flex flex-col gap-8"
        noValidate
        inert={isPending}
      >
        <DefaultButton />
        <Tokens form={form} />
        <FormNotices state={withTrouble(state, props.trouble)} draftAddress={props.draftAddress} />
        <ConflictSection state={state} path={path} onHand={showWhole} />
        <NamesakeSection state={state} />
        {props.leftover && <Leftover typed={props.leftover} />}
        <FoldedSections isFolded={state.conflicts.length > 0} isOpen={isWhole}>
          <FormSections model={model} form={form} />
        </FoldedSections>
        <SubmitBar
          summary={form.summary}
          message={messages.get('summary')}
          why={props.why}
          button={props.button}
          note={props.note}
          isPending={isPending}
          cancel={props.cancel}
          draftButton={form.draft && <SaveDraft isPending={isPending} />}
        >
          <DraftLine word={wordOf(state, props.draftWord)} address={props.draftAddress} />
        </SubmitBar>
      </form>
    </FormPartsProvider>
  )
}

/** The inputs by section. Headings, not landmarks: the preview above has landmarks of the same names. */
function FormSections({ model, form }: { model: FormModel; form: TypedForm }) {
  return model.sections.map((section) => (
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
  ))
}

/** While conflicts are decided, the rest of the form stands behind them. */
function FoldedSections({
  isFolded,
  isOpen,
  children,
}: {
  isFolded: boolean
  isOpen: boolean
  children: ReactNode
}) {
  if (!isFolded) return children
  return (
    <details open={isOpen} className="border-line rounded-lg border p-3">
      <summary className="min-h-6 cursor-pointer font-semibold">{words.editor.wholeRest}</summary>
      <div className="mt-4 flex flex-col gap-8">{children}</div>
    </details>
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

/** Without scripts the answer to the post says that another draft stands in the way. */
function wordOf(state: FormState, word: DraftWord | undefined): DraftWord | undefined {
  if (word || state.otherDraft === undefined) return word
  return { status: 'elsewhere', text: words.drafts.elsewhere, other: state.otherDraft }
}

function withTrouble(state: FormState, trouble: string | undefined): FormState {
  return trouble ? { ...state, message: trouble } : state
}

/** Rows are added, moved and removed here, without a round trip; the inputs of the others stay as they are. */
function useRows(state: FormState, touch: () => void) {
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
    touch()
    setFocus(focusAfter(form, next, intent))
  }
  return { form, act }
}

/** Ten letters and digits: enough that two people never make the same. */
function newRowId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('')
}

/** Whether the whole form is in sight from the start: when something in it needs attention. */
function useWhole(state: FormState): [boolean, () => void] {
  const isNeeded =
    state.conflicts.some(({ choice }) => choice === 'hand') ||
    state.status === 'turned' ||
    state.problems.some(({ name }) => !name.startsWith('choice:'))
  const [isWhole, setWhole] = useState(isNeeded)
  return [isWhole, () => setWhole(true)]
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
