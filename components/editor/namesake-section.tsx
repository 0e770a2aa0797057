'use client'

import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { CellMessage, describedBy } from './cell-message'
import type { FormState } from './form-state'

/** Entries of the same name as a new one, with what tells them apart; its author says that it is another. */
export function NamesakeSection({ state }: { state: FormState }) {
  const { namesakes = [], form, problems } = state
  const { editor } = words
  if (namesakes.length === 0) return null
  const ids = namesakes.map(({ id }) => id)
  const isTicked = ids.every((id) => form.others?.includes(id))
  const message = problems.find(({ name }) => name === 'others')?.text
  return (
    <section aria-labelledby="namesakes" className="notice flex flex-col gap-3">
      <h2 id="namesakes" className="text-base">
        {editor.namesakesTitle}
      </h2>
      <p>{editor.namesakesText}</p>
      <ul className="flex flex-col gap-1">
        {namesakes.map(({ id, kind, name, path, detail }) => (
          <li key={id}>
            <span className="label">{kind}</span>{' '}
            {path === undefined ? (
              <span className="text-soft italic">{name}</span>
            ) : (
              <a
                href={hrefFor(path)}
                target="_blank"
                rel="noopener"
                className="inline-block min-h-6"
              >
                {name}
              </a>
            )}
            {detail && <> ({detail})</>} <span className="text-soft text-sm">{path}</span>
          </li>
        ))}
      </ul>
      <label className="flex min-h-8 items-center gap-2">
        <input
          id="others"
          type="checkbox"
          name="others"
          value={ids.join(',')}
          defaultChecked={isTicked}
          className="accent-accent size-6"
          aria-describedby={describedBy('others', message, undefined)}
        />
        {editor.isAnother}
      </label>
      <CellMessage name="others" message={message} />
    </section>
  )
}
