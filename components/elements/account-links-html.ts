import { layout } from '@/wiki/words/en/layout'
import { escapeHtml } from './escape-html'

/** What `/api/v1/me` answers. */
export interface Me {
  username: string | null
  level?: string
  unread?: number
}

/** Pages that have a `Sign out` of their own, which works without JavaScript. */
const haveTheirOwn = ['/account', '/sign-out']

const reviewers = ['reviewer', 'moderator', 'admin']

const look = 'text-ink inline-flex min-h-8 items-center text-[0.95rem] no-underline hover:underline'

/**
 * The reader's own places in the header, as HTML: plain links for somebody unknown (`null`, what every page is sent
 * with), and what the element puts in their place once it knows who reads at `path`. One text for both, because the
 * page is rendered without knowing its reader and the element runs without React.
 */
export function accountLinksHtml(me: Me | null, path: string): string {
  const items = linksFor(me).map(
    ({ href, label }) =>
      `<li><a href="${escapeHtml(href)}" class="${look}">${escapeHtml(label)}</a></li>`,
  )
  if (me?.username && !haveTheirOwn.includes(path)) items.push(`<li>${signOut}</li>`)
  return (
    `<nav aria-label="${layout.accountNavigation}">` +
    `<ul class="flex min-h-8 flex-wrap items-center gap-x-3">${items.join('')}</ul></nav>`
  )
}

const signOut =
  '<form method="post" action="/api/v1/sign-out">' +
  `<button type="submit" class="cursor-pointer ${look}">${layout.signOut}</button></form>`

function linksFor(me: Me | null): { href: string; label: string }[] {
  const account = { href: '/account', label: layout.account }
  if (!me?.username)
    return [
      { href: '/sign-in', label: layout.signIn },
      { href: '/sign-up', label: layout.signUp },
      account,
    ]
  const name = me.unread ? `${me.username} (${layout.unread(me.unread)})` : me.username
  const own = { href: `/users/${encodeURIComponent(me.username)}`, label: name }
  const review = { href: '/review', label: layout.review }
  return reviewers.includes(me.level ?? '') ? [review, own, account] : [own, account]
}
