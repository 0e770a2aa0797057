'use client'

import { userPath } from '@/wiki/accounts/username'
import { choiceAnchor } from '@/wiki/forms/typed-form'
import type { Choice } from '@/wiki/revisions/resolve-conflicts'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { CellMessage, describedBy } from './cell-message'
import type { FormState, ShownConflict } from './form-state'

const { editor } = words

const choiceLabels = (): Record<Choice, string> => ({
  theirs: editor.keepTheirs,
  mine: editor.useMine,
  hand: editor.byHand,
})
const CHOICES: Choice[] = ['theirs', 'mine', 'hand']

/**
 * What two people changed in different ways, one after the other, with what each side says: its author decides about
 * every one. Beside it stands what fits together by itself.
 */
export function ConflictSection({
  state,
  path,
  onHand,
}: {
  state: FormState
  path: string | null
  /** Somebody wants to write by hand: the form has to be in sight. */
  onHand: () => void
}) {
  const { conflicts, merged, form, problems } = state
  if (conflicts.length === 0) return null
  const messages = new Map(problems.map(({ name, text }) => [name, text]))
  return (
    <section aria-labelledby="conflicts" className="flex flex-col gap-4">
      {form.settling && <input type="hidden" name="ancestor" value={form.settling.ancestor} />}
      {form.keptParts?.map(({ entry, head }) => (
        <input key={entry} type="hidden" name={`settled:${entry}`} value={head} />
      ))}
      <h2 id="conflicts">{editor.conflictTitle}</h2>
      {conflicts.map((conflict) => (
        <ConflictGroup
          key={conflict.name}
          conflict={conflict}
          message={messages.get(choiceAnchor(conflict.name))}
          onHand={onHand}
        />
      ))}
      {merged && <Merged {...merged} />}
      {path && (
        <p className="flex flex-wrap gap-4">
          <a href={hrefFor(path)}>{editor.conflictLinks}</a>
          <a href={hrefFor(`/history${path}`)}>{editor.conflictHistory}</a>
        </p>
      )}
    </section>
  )
}

function ConflictGroup({
  conflict,
  message,
  onHand,
}: {
  conflict: ShownConflict
  message: string | undefined
  onHand: () => void
}) {
  const { name, mine, row, page } = conflict
  const id = choiceAnchor(name)
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="border-line min-w-0 rounded-lg border px-4 pt-2 pb-3"
      aria-describedby={describedBy(id, message, undefined)}
    >
      <legend className="px-1 font-semibold">
        {[page?.name, conflict.field, conflict.column].filter(Boolean).join(': ')}
      </legend>
      {!page && (
        <>
          <input type="hidden" name="conflict" value={name} />
          <input type="hidden" name={`mine:${name}`} value={mine} />
        </>
      )}
      <div className="flex flex-col gap-3">
        {page && <Elsewhere page={page} />}
        {row && <p>{row}</p>}
        {conflict.type === 'order' ? <p>{editor.conflictOrder}</p> : <Sides conflict={conflict} />}
        <ChangedBy conflict={conflict} />
        <CellMessage name={id} message={message} />
        <Choices conflict={conflict} onHand={onHand} />
      </div>
    </fieldset>
  )
}

function Choices({ conflict, onHand }: { conflict: ShownConflict; onHand: () => void }) {
  const hasInput = !conflict.page && !conflict.isHeld
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2">
      {CHOICES.filter((choice) => choice !== 'hand' || hasInput).map((choice) => (
        <span key={choice} className="flex min-h-8 flex-wrap items-center gap-x-2">
          <label className="flex items-center gap-2">
            <input
              type="radio"
              name={`choice:${conflict.name}`}
              value={choice}
              defaultChecked={conflict.choice === choice}
              className="accent-accent size-6"
              onChange={choice === 'hand' ? onHand : undefined}
            />
            {choiceLabels()[choice]}
          </label>
          {choice === 'hand' && (
            <a href={`#${conflict.anchor}`} onClick={onHand} className="inline-block min-h-6">
              {editor.byHandLink}
            </a>
          )}
        </span>
      ))}
    </div>
  )
}

/** Which page a conflict is about that is not the form's own. */
function Elsewhere({ page }: { page: NonNullable<ShownConflict['page']> }) {
  const name = page.path === null ? page.name : <a href={hrefFor(page.path)}>{page.name}</a>
  return (
    <p>
      {editor.conflictElsewhere}: <span className="label">{page.kind}</span> {name}
    </p>
  )
}

function ChangedBy({ conflict: { by } }: { conflict: ShownConflict }) {
  if (!by) return null
  return (
    <p className="text-soft text-sm">
      {by.username !== null && (
        <>
          {editor.conflictBy} <a href={hrefFor(userPath(by.username))}>{by.username}</a>,{' '}
        </>
      )}
      <a href={hrefFor(`/changes/${by.revisionId}`)}>{editor.conflictChange}</a>
    </p>
  )
}

function Sides({ conflict }: { conflict: ShownConflict }) {
  return (
    <dl className="grid gap-x-5 gap-y-2.5 sm:grid-cols-3">
      <Side label={editor.conflictWas} text={conflict.was} />
      <Side label={editor.conflictTheirs} text={conflict.theirs} />
      <Side label={editor.conflictYours} text={conflict.yours} />
    </dl>
  )
}

function Side({ label, text }: { label: string; text: string }) {
  return (
    <div className="border-line min-w-0 border-l-3 pl-3 leading-normal">
      <dt className="label">{label}</dt>
      <dd className="break-words whitespace-pre-wrap">
        {text || <span className="text-soft">{editor.conflictNothing}</span>}
      </dd>
    </div>
  )
}

function Merged({ theirs, yours }: { theirs: string[]; yours: string[] }) {
  return (
    <div className="mt-2 space-y-1">
      <h3>{editor.mergedTitle}</h3>
      {theirs.length + yours.length === 0 && <p>{editor.mergedNone}</p>}
      {theirs.length > 0 && (
        <p>
          {editor.mergedTheirs} <strong>{theirs.join(', ')}</strong>
        </p>
      )}
      {yours.length > 0 && (
        <p>
          {editor.mergedYours} <strong>{yours.join(', ')}</strong>
        </p>
      )}
    </div>
  )
}
