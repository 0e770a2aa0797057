'use client'

import { signInPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import type { DraftWord } from './draft-keeper'

/** What became of the draft, beside the buttons: where it was saved, or why it was not and what to do. */
export function DraftLine({ word, address }: { word: DraftWord | undefined; address?: string }) {
  const { drafts } = words
  return (
    <div role="status" className="text-soft basis-full text-sm">
      {word && (
        <p className={word.status === 'saved' ? undefined : 'notice'}>
          {word.text}{' '}
          {word.status === 'signed-out' && address && (
            <a href={hrefFor(signInPath(address))} target="_blank" rel="noopener">
              {drafts.signIn}
            </a>
          )}
        </p>
      )}
      {word?.status === 'elsewhere' && <OtherDraft stamp={word.other} address={address} />}
    </div>
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
