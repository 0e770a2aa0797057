import { NextResponse } from 'next/server'
import { BusyError, retryWhileBusy } from '@/db/busy'
import { signOut } from '@/db/commands/sign-out'
import { writer } from '@/db/connection'
import { isSameOrigin } from '@/app/_server/same-origin'
import { endSession, readSessionSecret } from '@/app/_server/session'

/**
 * What the `Sign out` button in the header of every page posts to: those pages are the same for everybody and know no
 * action. Ends the session and leads to the front page.
 */
export async function POST(): Promise<Response> {
  if (!(await isSameOrigin())) return NextResponse.json({ error: 'foreign' }, { status: 403 })
  try {
    const secret = await readSessionSecret()
    if (secret !== null) await retryWhileBusy(() => signOut(writer(), secret))
  } catch (error) {
    if (!(error instanceof BusyError)) throw error
    const headers = { 'retry-after': '5' }
    return NextResponse.json({ error: 'busy' }, { status: 503, headers })
  }
  await endSession()
  return new NextResponse(null, { status: 303, headers: { location: '/' } })
}
