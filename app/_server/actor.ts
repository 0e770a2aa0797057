import { cache } from 'react'
import { standingOf, type Actor } from '@/db/actor'
import { reader } from '@/db/connection'
import type { Level, Standing } from '@/wiki/permissions'
import { readSession } from './session'

/** Who is signed in, as the rows say at this request. */
export interface CurrentUser {
  id: string
  username: string
  level: Level
  isBlocked: boolean
}

/** Who is asking: the user of the session that the cookie names, or anonymous. Never called by an entry page. */
export async function currentActor(): Promise<Actor> {
  const session = await readSession()
  return session ? { type: 'user', id: session.userId } : { type: 'anonymous' }
}

/** The signed-in user with level and ban, or null. Never called by an entry page. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await readSession()
  if (!session) return null
  const { userId: id, username, level, isBlocked } = session
  return { id, username, level, isBlocked }
})

/** What `can` wants to know about who is asking, to show or hide a button; writes read it again themselves. */
export async function standing(): Promise<Standing> {
  return standingOf(reader(), await currentActor())
}
