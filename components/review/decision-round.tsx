'use client'

import { createContext, useActionState, useContext, type ReactNode } from 'react'
import {
  OutcomeFields,
  type FormOutcome,
  type OutcomeAction,
  type OutcomeFormProps,
} from './outcome-form'

/** The form's id, by which inputs that stand beside the changes belong to it. */
const FORM = 'decision'

interface Round {
  state: FormOutcome | null
  submit: (form: FormData) => void
  isPending: boolean
}

const RoundContext = createContext<Round | null>(null)

/** Holds the state of one decision, whose choices stand beside the changes and whose buttons stand below them. */
export function DecisionRound({
  action,
  children,
}: {
  action: OutcomeAction
  children: ReactNode
}) {
  const [state, submit, isPending] = useActionState(action, null)
  return <RoundContext value={{ state, submit, isPending }}>{children}</RoundContext>
}

/** The reason and the buttons of the decision. */
export function RoundForm(props: OutcomeFormProps) {
  const round = useContext(RoundContext)
  return round && <OutcomeFields {...props} {...round} id={FORM} />
}

/**
 * Whether one change is accepted. Every choice is posted as `shown`, the accepted ones as `atom` too: so a form that
 * had no choices is told from one in which nothing was chosen.
 */
export function AtomChoice({ atom, label }: { atom: string; label: string }) {
  const typed = useContext(RoundContext)?.state?.typed ?? []
  const has = (name: string) => typed.some(([key, value]) => key === name && value === atom)
  const isChosen = has('atom') || !has('shown')
  return (
    <>
      <input type="hidden" name="shown" value={atom} form={FORM} />
      <input
        key={String(isChosen)}
        type="checkbox"
        name="atom"
        value={atom}
        form={FORM}
        defaultChecked={isChosen}
        aria-label={label}
        className="accent-accent mt-0.5 size-6 shrink-0"
      />
    </>
  )
}

/** Changes that go with every choice, because nothing of them is to be seen by itself. */
export function SilentAtoms({ atoms }: { atoms: string[] }) {
  return atoms.map((atom) => (
    <input key={atom} type="hidden" name="always" value={atom} form={FORM} />
  ))
}
