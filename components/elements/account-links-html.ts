import { currentLanguage, hrefFor, hrefIn, LANGUAGES, splitLanguage } from '@/wiki/words/language'
import { escapeHtml } from './escape-html'
import { texts } from './texts'

/** What `/api/v1/me` answers. */
export interface Me {
  username: string | null
  level?: string
  unread?: number
}

/**
 * Pages that have a `Sign out` of their own, which works without JavaScript. On a phone it is the only one: the header is
 * full with a name and what is new.
 */
const haveTheirOwn = ['/account', '/sign-out']

const reviewers = ['reviewer', 'moderator', 'admin']

const look = 'text-ink inline-flex min-h-8 items-center text-[0.95rem] no-underline hover:underline'

/**
 * The reader's own places in the header, as HTML: plain links for somebody unknown (`null`, what every page is sent
 * with), and what the element puts in their place once it knows who reads at `path`. One text for both, because the
 * page is rendered without knowing its reader and the element runs without React.
 *
 * @param preferred the reader's languages as their browser names them, the best first
 */
export function accountLinksHtml(
  me: Me | null,
  path: string,
  preferred: readonly string[] = [],
): string {
  const items = linksFor(me).map(
    ({ href, label }) =>
      `<li><a href="${escapeHtml(hrefFor(href))}" class="${look}">${escapeHtml(label)}</a></li>`,
  )
  if (me?.username && !haveTheirOwn.includes(splitLanguage(path).plain))
    items.push(`<li class="max-sm:hidden">${signOut()}</li>`)
  items.push(...otherLanguage(path, preferred))
  return (
    `<nav aria-label="${texts().accountNavigation}">` +
    `<ul class="flex min-h-8 flex-wrap items-center gap-x-3">${items.join('')}</ul></nav>`
  )
}

const signOut = () =>
  `<form method="post" action="${hrefFor('/api/v1/sign-out')}">` +
  `<button type="submit" class="cursor-pointer ${look}">${texts().signOut}</button></form>`

/** The same page in the language that a reader likes better; a phone, whose header is full, has it at the foot. */
function otherLanguage(path: string, [best = '']: readonly string[]): string[] {
  const language = best.startsWith('ko') ? 'ko' : 'en'
  if (best === '' || language === currentLanguage()) return []
  const href = escapeHtml(hrefIn(language, splitLanguage(path).plain))
  const link = `<a href="${href}" hreflang="${language}" lang="${language}" class="${look}">`
  return [`<li class="max-sm:hidden">${link}${LANGUAGES[language]}</a></li>`]
}

function linksFor(me: Me | null): { href: string; label: string }[] {
  const layout = texts()
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
