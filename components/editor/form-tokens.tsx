'use client'

import { draftInputs } from '@/wiki/forms/draft-place'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { words } from '@/wiki/words'

/** What the server must get back: missing means that it does nothing. */
export function Tokens({ form }: { form: TypedForm }) {
  return (
    <>
      <input type="hidden" name="entry" value={form.entry} />
      <input type="hidden" name="kind" value={form.kind} />
      <input type="hidden" name="base" value={form.base ?? 'new'} />
      <input type="hidden" name="key" value={form.key} />
      {draftInputs(form.draft).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.edit && (
        <>
          <input type="hidden" name="edit" value={form.edit.id} />
          <input type="hidden" name="version" value={form.edit.version} />
        </>
      )}
    </>
  )
}

/** What was typed into a form that could not be read, so that it can be copied. */
export function Leftover({ typed }: { typed: [string, string][] }) {
  const texts = typed.filter(
    ([name, text]) => text.trim() !== '' && /^(r:[^:]+:[^:]+:[^:]+$|s:|summary$)/.test(name),
  )
  if (texts.length === 0) return null
  return (
    <div>
      <label htmlFor="leftover" className="mb-1 block font-semibold">
        {words.editor.leftover}
      </label>
      <textarea
        id="leftover"
        readOnly
        rows={8}
        className="input"
        defaultValue={texts.map(([, text]) => text).join('\n')}
      />
    </div>
  )
}
