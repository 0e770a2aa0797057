'use client'

import { unstable_rethrow } from 'next/navigation'
import {
  startTransition,
  useActionState,
  useEffect,
  useState,
  useTransition,
  type FormEvent,
  type ReactNode,
} from 'react'
import type { FormModel } from '@/wiki/forms/form-model'
import { words } from '@/wiki/words'
import { FormBody } from './form-body'
import { DraftKeeper, type DraftWord } from './draft-keeper'
import { isFormState, type FormAction, type FormState, type RefusedForm } from './form-state'

/** Everything around the inputs that the page decides. */
export interface EntryFormProps {
  action: FormAction
  model: FormModel
  initial: FormState
  /** The drama that names are looked for in first. */
  home: string | null
  /** Where the entry stands; null for one that is new. */
  path: string | null
  /** What the line above the button asks for, where it is not a summary. */
  why?: { label: string; help: string }
  button: string
  note: string
  cancel: string
  /** Where the form's draft is opened. */
  draftAddress?: string
  /** The preview of a form that was posted without scripts; with them it comes with the answer. */
  children?: ReactNode
}

/**
 * The form of any kind. Without scripts every button posts it and the page comes back with everything typed. With them
 * rows change at once, and submitting keeps the page, what was typed, and the place in it, whatever happens on the way.
 */
export function EntryForm(props: EntryFormProps) {
  const { action, children } = props
  // The page may be drawn again under the form (a refresh, a new build): what was opened first is what was typed into.
  const [initial] = useState(props.initial)
  const [posted, post] = useActionState(action, null)
  const [answer, setAnswer] = useState<FormState | null>(null)
  const [trouble, setTrouble] = useState<string>()
  const [isPending, startPosting] = useTransition()
  const first = isFormState(posted) ? posted : initial
  const state = answer ?? first
  const refused = posted && !isFormState(posted) && !answer ? posted : undefined
  const [draftWord, say] = useState<DraftWord>()
  const [keeper] = useState(() => new DraftKeeper(initial.form.draft, say))
  useEffect(() => keeper.watch(), [keeper])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    keeper.rest(data)
    startPosting(async () => {
      try {
        const next = await action(null, data)
        keeper.wake(next.status === 'draft-saved')
        startTransition(() => {
          setTrouble(isFormState(next) ? undefined : refusalText(next))
          if (isFormState(next)) setAnswer(next)
        })
      } catch (error) {
        unstable_rethrow(error)
        keeper.wake()
        const { failed, offline } = words.editor
        startTransition(() => setTrouble(navigator.onLine ? failed : offline))
      }
    })
  }

  return (
    <FormBody
      key={state.turn}
      {...props}
      state={state}
      trouble={trouble ?? (refused && refusalText(refused))}
      leftover={refused?.typed}
      post={post}
      onSubmit={submit}
      isPending={isPending}
      attach={keeper.attach}
      touch={keeper.touch}
      draftWord={draftWord}
    >
      {answer ? answer.preview : children}
    </FormBody>
  )
}

/** What the wrapper of every action answers by itself, in words. */
function refusalText({ status, message }: RefusedForm): string {
  if (message) return message
  if (status === 'foreign') return words.editor.foreign
  return status === 'busy' ? words.editor.busy : words.editor.malformed
}
