import { NextResponse } from 'next/server'
import { currentUser } from '@/app/_server/actor'
import { readerProgress } from '@/app/_server/request'
import { reader } from '@/db/connection'
import { countUnread } from '@/db/queries/notifications'

/**
 * Who reads: `{username, level, isBlocked, unread}`, or `{username: null}`; and how far they have come, by drama. For the
 * places of a page that is the same for everybody; kept nowhere.
 */
export async function GET(): Promise<Response> {
  const user = await currentUser()
  const { dramas: watched } = readerProgress()
  return NextResponse.json(
    { ...(user ? describe(user) : { username: null }), watched },
    {
      headers: { 'cache-control': 'private, no-store', vary: 'Cookie' },
    },
  )
}

function describe(user: NonNullable<Awaited<ReturnType<typeof currentUser>>>) {
  const { id, username, level, isBlocked } = user
  return { username, level, isBlocked, unread: countUnread(reader(), id) }
}
