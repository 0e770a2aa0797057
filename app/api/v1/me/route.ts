import { NextResponse } from 'next/server'
import { currentUser } from '@/app/_server/actor'
import { reader } from '@/db/connection'
import { countUnread } from '@/db/queries/notifications'

/** Who reads: `{username, level, isBlocked, unread}`, or `{username: null}`. For the places of the header; kept nowhere. */
export async function GET(): Promise<Response> {
  const user = await currentUser()
  return NextResponse.json(user ? describe(user) : { username: null }, {
    headers: { 'cache-control': 'private, no-store', vary: 'Cookie' },
  })
}

function describe(user: NonNullable<Awaited<ReturnType<typeof currentUser>>>) {
  const { id, username, level, isBlocked } = user
  return { username, level, isBlocked, unread: countUnread(reader(), id) }
}
