import { currentUser, standing, type CurrentUser } from '@/app/_server/actor'
import { setStatus } from '@/app/_server/request'
import { reader } from '@/db/connection'
import { getContributor } from '@/db/queries/contributors'
import type { Standing } from '@/wiki/permissions'

/** Somebody who may write, or why not. */
export type Writing =
  | { status: 'allowed'; user: CurrentUser; standing: Standing }
  | { status: 'signed-out' }
  | { status: 'blocked'; reason: string }

/** Asks who opens a form; sets the status of the answer where they may not. The write is checked again by its command. */
export async function whoWrites(): Promise<Writing> {
  const user = await currentUser()
  if (!user) {
    setStatus(401)
    return { status: 'signed-out' }
  }
  if (user.isBlocked) {
    setStatus(403)
    const reason = getContributor(reader(), user.username)?.block?.reason ?? ''
    return { status: 'blocked', reason }
  }
  return { status: 'allowed', user, standing: await standing() }
}
