import { NextResponse } from 'next/server'
import { currentUser } from '@/app/_server/actor'
import { readerProgress } from '@/app/_server/request'
import { noteScripts } from '@/app/_server/watched'
import { reader } from '@/db/connection'
import { countUnread } from '@/db/queries/notifications'
import { listWatched } from '@/db/queries/watched'
import { aheadOfBrowser, type Watched } from '@/wiki/spoilers/join-watched'

/**
 * Who reads: `{username, level, isBlocked, unread, ahead}`, or `{username: null}`; and how far they have come, by drama:
 * `watched` as this browser says, and `ahead` where their account says more, because they said so on another device. For
 * the places of a page that is the same for everybody; kept nowhere.
 */
export async function GET(): Promise<Response> {
  const user = await currentUser()
  const { dramas: watched } = readerProgress()
  await noteScripts()
  return NextResponse.json(
    { ...(user ? describe(user, watched) : { username: null }), watched },
    {
      headers: { 'cache-control': 'private, no-store', vary: 'Cookie' },
    },
  )
}

function describe(user: NonNullable<Awaited<ReturnType<typeof currentUser>>>, browser: Watched) {
  const { id, username, level, isBlocked } = user
  const ahead = aheadOfBrowser({ browser, account: listWatched(reader(), id) })
  return { username, level, isBlocked, unread: countUnread(reader(), id), ahead }
}
