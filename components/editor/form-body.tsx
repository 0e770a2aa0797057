'use client'

import { useCallback, useEffect, useState, type FormEvent, type ReactNode } from 'react'
import type { FormModel } from '@/wiki/forms/form-model'
import { sectionAnchor, typedRows, type TypedForm } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'
import type { EntryFormProps } from './entry-form'
import { ConflictSection } from './conflict-section'
import { FieldRows } from './field-rows'
import { FormNotices } from './form-notices'
import { FormPartsProvider } from './form-context'
import type { FormState } from './form-state'
import { Leftover, Tokens } from './form-tokens'
import { NamesakeSection } from './namesake-section'
import { SectionNav } from './section-nav'
import { SubmitBar } from './submit-bar'
import type { DraftWord } from './draft-keeper'
import { useRows } from './use-rows'
import './editor.css'

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
  const { state, model, home, path, post, onSubmit, isPending, attach, touch } = props
  const { form, act, turn, said } = useRows(state, model, touch)
  const [element, takeElement] = useElement(attach)
  const messages = new Map(state.problems.map(({ name, text }) => [name, text]))
  const parts = {
    model,
    messages,
    picks: state.picks,
    home,
    citations: typedRows(form, 'citations'),
    turn,
    touch: () => element?.dispatchEvent(new Event('input', { bubbles: true })),
    focus: state.focus,
  }
  const [isWhole, showWhole] = useWhole(state)
  useFocus(state)
  return (
    <FormPartsProvider value={parts}>
      <div className="form-layout">
        {model.sections.length > 1 && (
          <SectionNav model={model} form={form} state={state} element={element} />
        )}
        <form
          ref={takeElement}
          action={post}
          onSubmit={onSubmit}
          onInput={touch}
          onClick={act}
          className="flex min-w-0 flex-col gap-8"
          noValidate
          inert={isPending}
        >
          <DefaultButton />
          <Tokens form={form} />
          <FormNotices
            state={withTrouble(state, props.trouble)}
            draftAddress={props.draftAddress}
          />
          <ConflictSection state={state} path={path} onHand={showWhole} />
          <NamesakeSection state={state} />
          {props.leftover && <Leftover typed={props.leftover} />}
          {hasRequired(model) && <p className="text-soft text-sm">{words.editor.requiredNote}</p>}
          <FoldedSections isFolded={state.conflicts.length > 0} isOpen={isWhole}>
            <FormSections model={model} form={form} />
          </FoldedSections>
          {props.children}
          <SubmitBar {...props} draft={form.draft} summary={form.summary} messages={messages} />
        </form>
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </FormPartsProvider>
  )
}

function hasRequired(model: FormModel): boolean {
  return model.sections.some(({ fields }) =>
    fields.some(({ columns }) => columns.some(({ required }) => required)),
  )
}

/** The form's element, for those who read what is typed from it. */
function useElement(attach: (form: HTMLFormElement | null) => void) {
  const [element, setElement] = useState<HTMLFormElement | null>(null)
  const take = useCallback(
    (form: HTMLFormElement | null) => {
      setElement(form)
      attach(form)
    },
    [attach],
  )
  return [element, take] as const
}

/** The inputs by section. Headings, not landmarks: the preview below has landmarks of the same names. */
function FormSections({ model, form }: { model: FormModel; form: TypedForm }) {
  return model.sections.map((section) => (
    <div key={section.name} id={sectionAnchor(section.name)} tabIndex={-1}>
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

function withTrouble(state: FormState, trouble: string | undefined): FormState {
  return trouble ? { ...state, message: trouble } : state
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
