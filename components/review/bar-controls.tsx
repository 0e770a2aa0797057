'use client'

import { useSyncExternalStore } from 'react'
import { REASON } from './decision-ids'
import { useVoice } from './desk-voice'

/** Leads to the reason, without which nothing is turned down. */
export function ReasonLink({ label, more }: { label: string; more: string }) {
  return (
    <a
      href={`#${REASON}`}
      aria-keyshortcuts="r"
      className="button button-quiet"
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(REASON)?.focus()
      }}
    >
      {label}
      <span className="sr-only"> ({more})</span>
    </a>
  )
}

const never = () => () => {}

/** Opens the list of the keys; there only where scripts run, without which there are none. */
export function KeysButton({ label }: { label: string }) {
  const voice = useVoice()
  const isRunning = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isRunning) return null
  return (
    <button
      type="button"
      aria-keyshortcuts="?"
      aria-haspopup="dialog"
      className="button button-quiet desk-keys"
      onClick={() => voice?.openKeys()}
    >
      {label} <kbd aria-hidden>?</kbd>
    </button>
  )
}
