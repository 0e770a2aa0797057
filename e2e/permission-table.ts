import type { Level } from '@/wiki/permissions'
import { actorNames, type ActorName, type Person } from './permission-actors'
import type { OwnWiki } from './own-wiki'
import type { PostedForm, Sender } from './posted-form'

/** Everything that the questions of the table need. */
export interface World {
  wiki: OwnWiki
  /** Whom the table asks about; `anonymous` has no account. */
  actors: Record<Exclude<ActorName, 'anonymous'>, Person>
  /** An admin who is no row of the table: from pages that the keeper may see the forms are taken. */
  keeper: Person
  /** A contributor who is no row of the table either. */
  fan: Person
  /** Whose edits are taken back, which costs them their level: the fan has to keep theirs. */
  reverted: Person
}

/** What becomes of a request: its status, and the tables that it may write to. */
export interface Fate {
  status: number | number[]
  /** Exactly nothing, some of these, or new revisions with all that follows from them. */
  writes: string[] | 'revisions'
}

export const refused: Fate = { status: 403, writes: [] }
export const signedOut: Fate = { status: 401, writes: [] }
export const waits: Fate = { status: 303, writes: ['edits', 'edit_versions', 'edit_parts'] }
export const live: Fate = { status: 303, writes: 'revisions' }
export const shown: Fate = { status: 200, writes: [] }
export const writesTo = (...writes: string[]): Fate => ({ status: 303, writes })
export const answered = (status: number): Fate => ({ status, writes: [] })

/** A form to post as this actor. `as` is who posts, where that is not simply the actor. */
export type Prepared = PostedForm & { as?: Sender }

/** One question: may this actor do this? */
export interface Question {
  /** The exported action that it is put to. */
  action: string
  about: string
  /** Makes a subject that nothing has happened to, and takes the form from a page of somebody who may. */
  prepare(world: World, actor: Person): Promise<Prepared>
  fates: Record<ActorName, Fate>
}

type Ladder = [Fate, Fate, Fate, Fate, Fate, Fate]

/** The fates of the six levels; who is signed out or banned is refused, who was demoted is new. */
export function ladder(...[fresh, confirmed, trusted, reviewer, moderator, admin]: Ladder) {
  const levels: Record<Level, Fate> = { new: fresh, confirmed, trusted, reviewer, moderator, admin }
  const others = { anonymous: signedOut, loggedOut: signedOut, demoted: fresh, banned: refused }
  return { ...levels, ...others }
}

/** The same fate for everybody who is signed in and not banned. */
export const members = (fate: Fate) => ladder(fate, fate, fate, fate, fate, fate)

/** From reviewers on, from moderators on, admins only. */
export const reviewers = (fate: Fate) => ladder(refused, refused, refused, fate, fate, fate)
export const moderators = (fate: Fate) => ladder(refused, refused, refused, refused, fate, fate)
export const admins = (fate: Fate) => ladder(refused, refused, refused, refused, refused, fate)

/** The same fate for everybody whoever they are. */
export function everybody(fate: Fate): Record<ActorName, Fate> {
  return Object.fromEntries(actorNames.map((name) => [name, fate])) as Record<ActorName, Fate>
}

/** The actor, or the fan in place of nobody: somebody has to own what is asked about. */
export const personOf = ({ actors, fan }: World, name: ActorName): Person =>
  name === 'anonymous' ? fan : actors[name]
