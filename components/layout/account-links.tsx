'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { words } from '@/wiki/words'

/** What `/api/v1/me` answers. */
interface Me {
  username: string | null
  level?: string
  unread?: number
}

/** Pages that have a `Sign out` of their own, which works without JavaScript. */
const haveTheirOwn = ['/account', '/sign-out']

const reviewers = ['reviewer', 'moderator', 'admin']

/**
 * The reader's own places in the header. The page itself knows nothing of who reads it, so that it is the same for
 * everybody; without JavaScript the plain links stay.
 */
export function AccountLinks() {
  const [me, setMe] = useState<Me | null>(null)
  // Signing in leads to another page without loading this frame anew.
  const path = usePathname()
  useEffect(() => {
    const controller = new AbortController()
    fetch('/api/v1/me', { signal: controller.signal, headers: { accept: 'application/json' } })
      .then(async (response) => (response.ok ? ((await response.json()) as Me) : null))
      .then(setMe, () => undefined)
    return () => controller.abort()
  }, [path])

  return (
    <nav aria-label={words.layout.accountNavigation} className="ml-auto sm:ml-0">
      <ul className="flex min-h-8 flex-wrap items-center gap-x-3">
        {linksFor(me).map(({ href, label }) => (
          <li key={href}>
            <a
              href={href}
              className="text-ink inline-flex min-h-8 items-center text-[0.95rem] no-underline hover:underline"
            >
              {label}
            </a>
          </li>
        ))}
        {me?.username && !haveTheirOwn.includes(path) && (
          <li>
            <form method="post" action="/api/v1/sign-out">
              <button
                type="submit"
                className="text-ink inline-flex min-h-8 cursor-pointer items-center text-[0.95rem] hover:underline"
              >
                {words.layout.signOut}
              </button>
            </form>
          </li>
        )}
      </ul>
    </nav>
  )
}

function linksFor(me: Me | null): { href: string; label: string }[] {
  const account = { href: '/account', label: words.layout.account }
  if (!me?.username) {
    const places = [
      { href: '/sign-in', label: words.layout.signIn },
      { href: '/sign-up', label: words.layout.signUp },
    ]
    return me ? places : [...places, account]
  }
  const name = me.unread ? `${me.username} (${words.layout.unread(me.unread)})` : me.username
  const own = { href: `/users/${encodeURIComponent(me.username)}`, label: name }
  const review = { href: '/review', label: words.layout.review }
  return reviewers.includes(me.level ?? '') ? [review, own, account] : [own, account]
}
