'use client'

import { signInPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import type { FormState } from './form-state'

/** What there is to say about the whole form, above it: what is wrong, with a link to each place. */
export function FormNotices({
  state,
  draftAddress,
}: {
  state: FormState
  /** Where signing in leads: to the form with what is kept of it. */
  draftAddress?: string
}) {
  const { problems, message, reason } = state
  if (problems.length === 0 && !message) return null
  return (
    <div
      id="notices"
      role="alert"
      tabIndex={-1}
      autoFocus={state.focus === 'notices'}
      className="notice flex flex-col gap-3"
    >
      {message && <p className="max-w-prose">{message}</p>}
      {reason === 'signed-out' && draftAddress && (
        <p>
          <a href={hrefFor(signInPath(draftAddress))} target="_blank" rel="noopener">
            {words.drafts.signIn}
          </a>
        </p>
      )}
      {problems.length > 0 && (
        <>
          <p className="font-semibold">{words.editor.problemsTitle(problems.length)}</p>
          <ul className="list-disc pl-5">
            {problems.map(({ name, label, text }) => (
              <li key={`${name} ${text}`}>
                <a href={`#${name}`}>{label}</a>: {text}
              </li>
            ))}
          </ul>
          <p>{words.editor.nothingSaved}</p>
        </>
      )}
    </div>
  )
}
