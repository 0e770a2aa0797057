import type { Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { findUserByIdentity, type Identity } from '../queries/users'
import { accounts } from '../schema'

export type LinkOutcome =
  | { status: 'linked' }
  /** The identity enters another account, or this one already. */
  | { status: 'linked-already' }
  | { status: 'forbidden'; reason: 'signed-out' }

/** Lets `identity` enter the actor's own account from now on. Only who is signed in can ask for it. */
export function linkAccount(
  writer: Writer,
  actor: Actor,
  identity: Identity,
  at: number = Date.now(),
): LinkOutcome {
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  return writer.transaction((tx) => {
    if (findUserByIdentity(tx, identity)) return { status: 'linked-already' }
    insertIdentity(tx, actor.id, identity, at)
    return { status: 'linked' }
  })
}

/** Stores that an identity enters a user's account. */
export function insertIdentity(
  tx: Transaction,
  userId: string,
  { provider, providerAccountId }: Identity,
  at: number,
): void {
  tx.insert(accounts).values({ provider, providerAccountId, userId, createdAt: at }).run()
}
