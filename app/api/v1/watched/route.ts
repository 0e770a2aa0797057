import { NextResponse } from 'next/server'
import { currentActor } from '@/app/_server/actor'
import { readerProgress } from '@/app/_server/request'
import { isSameOrigin } from '@/app/_server/same-origin'
import { keepWatched } from '@/app/_server/watched'
import { BusyError, retryWhileBusy } from '@/db/busy'
import { setWatched } from '@/db/commands/set-watched'
import { reader, writer } from '@/db/connection'
import { episodeToKeep } from '@/db/queries/watched'
import { returnPath } from '@/wiki/accounts/return-path'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'

/**
 * `Not started` is 0, `All` the last episode there can be, `next` one more than the reader had said, and `known` what they
 * had said on another device. A platform's own number may stand behind the broadcast's: `4/2`.
 */
function episodeFrom(form: FormData, before: number): number | null {
  if (form.get('next') !== null) return Math.min(before + 1, LAST_EPISODE)
  const said = form.get('known') ?? form.get('episode')
  if (said === 'all') return LAST_EPISODE
  const [, number] = typeof said === 'string' ? (/^(\d{1,4})(?:\/\d{1,4})?$/.exec(said) ?? []) : []
  return number === undefined ? null : Number(number)
}

/**
 * What the `Watched up to` control posts to: the drama, the last broadcast episode seen, and the page to go back to. 303
 * with the cookie, and kept in the account of who is signed in; 400 for an episode or a drama that makes no sense.
 */
export async function POST(request: Request): Promise<Response> {
  if (!(await isSameOrigin())) return NextResponse.json({ error: 'foreign' }, { status: 403 })
  const form = await request.formData().catch(() => null)
  const drama = form?.get('drama')
  if (!form || typeof drama !== 'string') return refused('drama')
  const { [drama]: before = 0, ...others } = readerProgress().dramas
  const said = episodeFrom(form, before)
  if (said === null) return refused('episode')
  const episode = episodeToKeep(reader(), drama, said)
  if (episode === null) return refused('drama')
  if (!(await keepInAccount(drama, episode))) {
    const headers = { 'retry-after': '5' }
    return NextResponse.json({ error: 'busy' }, { status: 503, headers })
  }
  await keepWatched({ ...others, [drama]: episode }, { isPlain: form.get('scripts') === 'none' })
  const back = form.get('back')
  const location = returnPath(typeof back === 'string' ? back : null) ?? '/'
  return new NextResponse(null, { status: 303, headers: { location } })
}

/** @returns false where the database stayed locked, and nothing was kept */
async function keepInAccount(drama: string, episode: number): Promise<boolean> {
  const actor = await currentActor()
  if (actor.type !== 'user') return true
  try {
    await retryWhileBusy(() => setWatched(writer(), actor, { drama, episode }))
    return true
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    return false
  }
}

function refused(what: string): Response {
  return NextResponse.json({ error: `no such ${what}` }, { status: 400 })
}
