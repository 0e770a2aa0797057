'use client'

import { useActionState } from 'react'
import { words } from '@/wiki/words'

/** What the making of a feed's address answers. */
export interface FeedState {
  status: string
  reason?: unknown
  /** The whole address with its secret, shown this once. */
  address?: string
  message?: string
}

/** Makes the secret address of one's own feed, and shows it. */
export function FeedForm({
  action,
}: {
  action: (previous: FeedState | null, form: FormData) => Promise<FeedState>
}) {
  const [state, post, isPending] = useActionState(action, null)
  const { feed } = words
  return (
    <section aria-labelledby="feed">
      <h2 id="feed">{feed.heading}</h2>
      <p className="text-soft mt-2 max-w-prose">{feed.help}</p>
      <form action={post} className="mt-3 flex max-w-prose flex-col gap-3">
        <div role="status">
          {state?.message && <p className="notice">{state.message}</p>}
          {state?.address && (
            <label className="notice flex flex-col gap-1">
              {feed.made}
              <input
                readOnly
                className="input"
                aria-label={feed.address}
                defaultValue={state.address}
              />
            </label>
          )}
        </div>
        <p>
          <button type="submit" className="button button-quiet" disabled={isPending}>
            {state?.address ? feed.renew : feed.make}
          </button>
        </p>
      </form>
    </section>
  )
}
