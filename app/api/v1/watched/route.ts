import { NextResponse } from 'next/server'
import { readerProgress } from '@/app/_server/request'
import { isSameOrigin } from '@/app/_server/same-origin'
import { hostCookie } from '@/app/_server/session-cookie'
import { reader } from '@/db/connection'
import { getHead } from '@/db/queries/head'
import { returnPath } from '@/wiki/accounts/return-path'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { WATCHED_COOKIE, watchedValue } from '@/wiki/spoilers/watched-cookie'

/** As long as browsers keep a cookie at all, in seconds. */
const KEPT = 400 * 24 * 60 * 60

/** `Not started` is 0, `All` the last episode there can be, and `next` one more than the reader had said. */
function episodeFrom(form: FormData, before: number): number | null {
  if (form.get('next') !== null) return Math.min(before + 1, LAST_EPISODE)
  const said = form.get('episode')
  if (said === 'all') return LAST_EPISODE
  return typeof said === 'string' && /^\d{1,4}$/.test(said) ? Number(said) : null
}

/**
 * What the `Watched up to` control posts to: the drama, the last broadcast episode seen, and the page to go back to. 303
 * with the cookie; 400 for an episode or a drama that makes no sense.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return NextResponse.json({ error: 'foreign' }, { status: 403 })
  const form = await request.formData().catch(() => null)
  const drama = form?.get('drama')
  if (!form || typeof drama !== 'string') return refused('drama')
  if (getHead(reader(), drama)?.document.kind !== 'drama') return refused('drama')
  const { [drama]: before = 0, ...others } = readerProgress().dramas
  const episode = episodeFrom(form, before)
  if (episode === null) return refused('episode')
  const back = form.get('back')
  const location = returnPath(typeof back === 'string' ? back : null) ?? '/'
  const answer = new NextResponse(null, { status: 303, headers: { location } })
  const { name, options } = hostCookie(WATCHED_COOKIE)
  const value = watchedValue({ ...others, [drama]: episode })
  answer.cookies.set(name, value, { ...options, maxAge: value === '' ? 0 : KEPT })
  return answer
}

function refused(what: string): Response {
  return NextResponse.json({ error: `no such ${what}` }, { status: 400 })
}
