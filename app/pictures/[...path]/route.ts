import { createHash } from 'node:crypto'
import { socialPicture } from '@/app/_server/social-pictures'
import type { SocialFacts } from '@/components/picture/social-picture'
import { reader } from '@/db/connection'
import { readEntry } from '@/db/queries/reading'
import { kindOf } from '@/wiki/kinds/registry'
import { pictureDetail } from '@/wiki/reading/picture-detail'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'

export const dynamic = 'force-dynamic'

/** In seconds: sites that show links ask seldom, and a new name may wait that long there. */
const A_DAY = 86_400

/**
 * `/pictures/dramas/run-on.png`, the picture of a link to an entry, and `/pictures/wiki.png` for every other page. It says
 * what somebody may know who has watched nothing: whoever shows a link shows it to everybody.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const asked = (await params).path.join('/')
  const facts = asked.endsWith('.png') ? factsOf(asked.slice(0, -'.png'.length)) : undefined
  if (!facts) return new Response(null, { status: 404 })
  const etag = `"${createHash('sha256').update(JSON.stringify(facts)).digest('base64url')}"`
  const headers = { 'cache-control': `public, max-age=${A_DAY}`, etag }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers })
  const picture = await socialPicture(facts)
  if (!picture) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, 'content-type': 'image/png' },
  })
}

function factsOf(path: string): SocialFacts | undefined {
  const { siteName, tagline } = words.common
  if (path === 'wiki')
    return { path: '/', title: siteName, beside: tagline, detail: '', siteName: '' }
  const found = readEntry(reader(), `/${path}`, NOTHING_WATCHED)
  if (found.status !== 'live') return undefined
  const { kind, name, parent } = found.reading
  const home = parent?.isKnown ? (parent.name.hangul ?? parent.name.latin) : ''
  return {
    path: found.reading.path,
    title: name.hangul ?? name.latin,
    beside: name.hangul ? name.latin : home,
    detail: [say(kindOf(kind).label), pictureDetail(found.reading)].filter(Boolean).join(' · '),
    siteName,
  }
}
