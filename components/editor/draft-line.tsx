'use client'

import { signInPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import type { DraftWord } from './draft-keeper'

/**
 * How it stands with the draft, beside the buttons: where it was saved, or why it was not and what to do. There is always
 * a line, so that nothing moves when it changes; that something is being saved is said to nobody who only listens.
 */
export function DraftLine({
  word,
  isKept,
  isPending,
  address,
}: {
  word: DraftWord | undefined
  /** The form has a place in which it is kept. */
  isKept: boolean
  isPending: boolean
  address?: string
}) {
  const { drafts, editor } = words
  const quiet = word?.status === 'keeping' ? word.text : !word && isKept ? drafts.begins : undefined
  return (
    <div className="form-draft">
      {!isPending && quiet && <p>{quiet}</p>}
      <div role="status">
        {isPending ? editor.saving : <DraftWords word={word} address={address} />}
      </div>
    </div>
  )
}

function DraftWords({ word, address }: { word: DraftWord | undefined; address?: string }) {
  if (!word || word.status === 'keeping') return null
  return (
    <p className={word.status === 'saved' ? undefined : 'notice'}>
      {word.text}{' '}
      {word.status === 'signed-out' && address && (
        <a href={hrefFor(signInPath(address))} target="_blank" rel="noopener">
          {words.drafts.signIn}
        </a>
      )}
    </p>
  )
}

/** Another device's draft stands in the way: it can be looked at, or replaced knowingly. */
export function OtherDraft({ stamp, address }: { stamp?: string; address?: string }) {
  const { drafts } = words
  return (
    <p className="mt-2 flex flex-wrap items-center gap-4">
      <input type="hidden" name="other" value={stamp ?? ''} />
      {address && (
        <a href={hrefFor(address)} target="_blank" rel="noopener">
          {drafts.seeOther}
        </a>
      )}
      <button type="submit" name="intent" value="draft-over" className="button button-quiet">
        {drafts.replaceOther}
      </button>
    </p>
  )
}
