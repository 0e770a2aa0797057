import type { Actor } from '@/db/actor'
import { blockUser } from '@/db/commands/block-user'
import { grantLevel } from '@/db/commands/grant-level'
import { liftBlock } from '@/db/commands/lift-block'
import { revokeSessions } from '@/db/commands/revoke-sessions'
import { withdrawEdit } from '@/db/commands/withdraw-edit'
import { SYSTEM } from '@/db/actor'
import { findUserByName, getContributor, listContributions } from '@/db/queries/contributors'
import { getEdit } from '@/db/queries/edit'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { password, uniqueName } from './fixtures'
import type { OwnWiki } from './own-wiki'
import { filled, openForm, post, type Sender } from './posted-form'

/** Everybody whose requests the permission table looks at. */
export const actorNames = [
  'anonymous',
  'loggedOut',
  'new',
  'confirmed',
  'trusted',
  'reviewer',
  'moderator',
  'admin',
  'demoted',
  'banned',
] as const
export type ActorName = (typeof actorNames)[number]

/** Somebody with an account. */
export interface Person extends Sender {
  id: string
  username: string
  level: Level
  isBanned: boolean
}

export const isSignedOut = (name: ActorName) => name === 'anonymous' || name === 'loggedOut'

/** The actor as commands know them. */
export const asActor = ({ id }: Person): Actor => ({ type: 'user', id })

/** Nobody. */
export const nobody = ({ baseURL }: OwnWiki): Sender => ({ baseURL, cookie: '' })

/** The cookie that an answer sets. */
function cookieOf(headers: Record<string, unknown>): string {
  const set = headers['set-cookie'] as string[] | undefined
  return (set ?? []).map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Signs somebody up through the form, as a raw request. */
export async function join(
  wiki: OwnWiki,
  name: string,
  level: Level = 'new',
  email = '',
): Promise<Person> {
  const username = uniqueName(name)
  const form = await openForm(nobody(wiki), '/sign-up', words.account.signUp)
  const { status, headers } = await post(nobody(wiki), filled(form, { username, password, email }))
  const user = wiki.read((db) => findUserByName(db, username))
  if (!user) throw new Error(`The sign-up of ${username} was answered ${status}`)
  await setLevel(wiki, username, level)
  const cookie = cookieOf(headers)
  return { baseURL: wiki.baseURL, cookie, id: user.id, username, level, isBanned: false }
}

/** Opens one more session of somebody, through the form. */
export async function signInAgain(wiki: OwnWiki, person: Person): Promise<Person> {
  const form = await openForm(nobody(wiki), '/sign-in', words.account.signIn)
  const { username } = person
  const { headers } = await post(nobody(wiki), filled(form, { username, password }))
  return { ...person, cookie: cookieOf(headers) }
}

function setLevel(wiki: OwnWiki, username: string, level: Level) {
  return wiki.write((writer) => grantLevel(writer, SYSTEM, { username, level }))
}

/** Bans somebody from the command line. */
export function banPerson(wiki: OwnWiki, { username }: Person) {
  return wiki.write((writer) => blockUser(writer, SYSTEM, { username, reason: 'A test' }))
}

/** Logs somebody out everywhere. */
export function logOut(wiki: OwnWiki, person: Person) {
  return wiki.write((writer) => revokeSessions(writer, asActor(person)))
}

/** One person for each row of the table. Nobody is anonymous, and has no account. */
export async function signUpActors(
  wiki: OwnWiki,
): Promise<Record<Exclude<ActorName, 'anonymous'>, Person>> {
  const actors = {
    loggedOut: await join(wiki, 'logged-out', 'admin'),
    new: await join(wiki, 'new'),
    confirmed: await join(wiki, 'confirmed', 'confirmed'),
    trusted: await join(wiki, 'trusted', 'trusted'),
    reviewer: await join(wiki, 'reviewer', 'reviewer'),
    moderator: await join(wiki, 'moderator', 'moderator'),
    admin: await join(wiki, 'admin', 'admin'),
    demoted: await join(wiki, 'demoted', 'admin'),
    banned: { ...(await join(wiki, 'banned', 'moderator')), isBanned: true },
  }
  await setLevel(wiki, actors.demoted.username, 'new')
  actors.demoted.level = 'new'
  await banPerson(wiki, actors.banned)
  await logOut(wiki, actors.loggedOut)
  return actors
}

/**
 * Does something as if the person were confirmed and not banned: that is how people of every level come to own what
 * waits, as much of it as one question needs.
 */
export async function asConfirmed<T>(
  wiki: OwnWiki,
  person: Person,
  work: () => Promise<T>,
): Promise<T> {
  const { username, level, isBanned } = person
  if (isBanned) await wiki.write((writer) => liftBlock(writer, SYSTEM, { username }))
  await setLevel(wiki, username, 'confirmed')
  const result = await work()
  await setLevel(wiki, username, level)
  if (isBanned) await banPerson(wiki, person)
  return result
}

/** Takes everything of somebody out of the queue, so that the cap on open edits is no part of the next question. */
export async function withdrawAll(wiki: OwnWiki, person: Person): Promise<void> {
  if (wiki.read((db) => getContributor(db, person.username))?.openEdits === 0) return
  const viewer = { progress: EVERYTHING_WATCHED, seesDeleted: true }
  const asked = { userId: person.id, includesUnpublished: true, isSelf: true, limit: 100, viewer }
  const { lines } = wiki.read((db) => listContributions(db, asked))
  const open = lines.filter(({ state }) => ['pending', 'conflicted', 'returned'].includes(state))
  await asConfirmed(wiki, person, async () => {
    for (const { editId } of open) {
      const version = wiki.read((db) => getEdit(db, editId))?.version ?? 0
      await wiki.write((writer) => withdrawEdit(writer, asActor(person), { editId, version }))
    }
  })
}
