'use client'

import type { ConflictLine } from '@/wiki/forms/conflict-lines'
import { words } from '@/wiki/words'
import type { FormState } from './form-state'

/** What there is to say about the whole form, above it: what is wrong, with a link to each place. */
export function FormNotices({ state, path }: { state: FormState; path: string | null }) {
  const { problems, message, conflicts } = state
  if (problems.length === 0 && !message && conflicts.length === 0) return null
  return (
    <div id="notices" role="alert" tabIndex={-1} className="notice flex flex-col gap-3">
      {message && <p>{message}</p>}
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
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} path={path} />}
    </div>
  )
}

function Conflicts({ conflicts, path }: { conflicts: ConflictLine[]; path: string | null }) {
  return (
    <>
      <h2>{words.editor.conflictTitle}</h2>
      <p>{words.editor.conflictText}</p>
      {conflicts.map((line) => (
        <section key={line.anchor} className="border-t border-current/30 pt-2">
          <h3>
            <a href={`#${line.anchor}`}>{[line.field, line.column].filter(Boolean).join(': ')}</a>
          </h3>
          {line.row && <p>{line.row}</p>}
          {line.type === 'order' ? <p>{words.editor.conflictOrder}</p> : <Sides line={line} />}
        </section>
      ))}
      {path && (
        <p className="flex flex-wrap gap-4">
          <a href={`${path}?progress=all`}>{words.editor.conflictLinks}</a>
          <a href={`/history${path}`}>{words.editor.conflictHistory}</a>
        </p>
      )}
    </>
  )
}

function Sides({ line }: { line: ConflictLine }) {
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[max-content_1fr]">
      <Side label={words.editor.conflictWas} text={line.was} />
      <Side label={words.editor.conflictTheirs} text={line.theirs} />
      <Side label={words.editor.conflictYours} text={line.yours} />
    </dl>
  )
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt className="font-semibold">{label}</dt>
      <dd className="whitespace-pre-wrap">{text || words.editor.conflictNothing}</dd>
    </>
  )
}
