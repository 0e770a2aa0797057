import { titleOf } from '@/components/history/entry-title'
import { publicUrl } from '@/app/_server/public-url'
import { isFeedKey } from '@/db/commands/make-feed-key'
import { reader } from '@/db/connection'
import { findUserByName } from '@/db/queries/contributors'
import { listNotices, type Notice } from '@/db/queries/notifications'
import { progressFrom } from '@/db/queries/progress'
import { userPath } from '@/wiki/accounts/username'
import { words } from '@/wiki/words'
import { currentLanguage, hrefFor } from '@/wiki/words/language'

export const dynamic = 'force-dynamic'

const MOST = 50

/**
 * `GET /users/<name>/notices.atom?key=…`: a contributor's notices as an Atom feed. Titles say what happened and where;
 * addresses give nothing away, and no text of an edit is in it; what is known only later has neither, unless the address
 * says how far its reader has come (`&progress=run-on:4`). Below `/ko/` it is in Korean. Without the secret there is no
 * such feed.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const key = query.get('key') ?? ''
  const user = findUserByName(reader(), (await params).name)
  const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }
  if (!user || !isFeedKey(reader(), user.id, key)) {
    return new Response(words.feed.none, { status: 404, headers })
  }
  const progress = progressFrom(reader(), query.get('progress') ?? undefined)
  if (!progress) return new Response(words.history.badProgress, { status: 400, headers })
  const notices = listNotices(reader(), user.id, { limit: MOST, first: 'newest', progress })
  return new Response(feedOf(user, notices), {
    headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}

function feedOf(user: { id: string; username: string; createdAt: number }, notices: Notice[]) {
  const { origin } = publicUrl()
  const updated = new Date(notices[0]?.createdAt ?? user.createdAt).toISOString()
  const page = `${origin}${hrefFor(userPath(user.username))}`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${currentLanguage()}">`,
    `<title>${escaped(words.feed.title(user.username))}</title>`,
    `<id>urn:kdrama-wiki:notices:${user.id}</id>`,
    `<link rel="alternate" href="${escaped(page)}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(words.common.siteName)}</name></author>`,
    ...notices.map((notice) => entryOf(notice, origin)),
    '</feed>',
    '',
  ].join('\n')
}

function entryOf(notice: Notice, origin: string): string {
  const { id, type, editId, revisionId, createdAt, entries } = notice
  const places = entries
    .flatMap((entry) => (entry.name ? (entry.path ?? []) : titleOf(entry)))
    .join(', ')
  const path = revisionId === null ? `/review/${editId}` : `/changes/${revisionId}`
  const href = origin + hrefFor(path)
  return [
    '<entry>',
    `<title>${escaped(words.feed.entry(words.users.noticeOf[type], places))}</title>`,
    `<id>urn:kdrama-wiki:notice:${id}</id>`,
    `<link rel="alternate" href="${escaped(href)}"/>`,
    `<updated>${new Date(createdAt).toISOString()}</updated>`,
    '</entry>',
  ].join('')
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
}
