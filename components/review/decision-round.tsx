'use client'

import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useState,
  type ReactNode,
} from 'react'
import { FORM } from './decision-ids'
import {
  OutcomeFields,
  type FormOutcome,
  type OutcomeAction,
  type OutcomeFormProps,
} from './outcome-form'

/** For how long a change has to be there before a key approves it: a key that is pressed twice was meant once. */
const SETTLES = 600

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

/** Approves what is shown: the button of the decision's form that stands where it is always to be reached. */
export function ApproveButton({ label }: { label: string }) {
  const round = useContext(RoundContext)
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLES)
    return () => clearTimeout(timer)
  }, [])
  return (
    <button
      type="submit"
      form={FORM}
      name="decision"
      value="approve"
      disabled={round?.isPending}
      aria-keyshortcuts={isSettled ? 'a' : undefined}
      className="button"
    >
      {label}
    </button>
  )
}

/** The reason and the buttons that turn down. */
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
