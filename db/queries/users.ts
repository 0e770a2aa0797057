import { and, asc, eq } from 'drizzle-orm'
import { usernameKey } from '@/wiki/accounts/username'
import type { Reader } from '../open'
import { accounts, users } from '../schema'

/** An identity at another site, as that site vouched for it. */
export interface Identity {
  provider: string
  providerAccountId: string
}

/** The user whom an identity lets in, or null. Nobody is found by an e-mail address. */
export function findUserByIdentity(
  db: Reader,
  { provider, providerAccountId }: Identity,
): { id: string; username: string } | null {
  const user = db
    .select({ id: users.id, username: users.username })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)))
    .get()
  return user ?? null
}

/** What signing in needs of a user. `passwordHash` is null for who signs in elsewhere. */
export interface Credentials {
  id: string
  username: string
  passwordHash: string | null
}

/** The credentials of the user of that name in any spelling of its key, or null. */
export function getCredentials(db: Reader, username: string): Credentials | null {
  return oneUser(db, eq(users.usernameKey, usernameKey(username)))
}

/** The credentials of the user of that id, or null. */
export function getCredentialsById(db: Reader, userId: string): Credentials | null {
  return oneUser(db, eq(users.id, userId))
}

function oneUser(db: Reader, condition: ReturnType<typeof eq>): Credentials | null {
  const user = db
    .select({ id: users.id, username: users.username, passwordHash: users.passwordHash })
    .from(users)
    .where(condition)
    .get()
  return user ?? null
}

/** What a user sees of the own account. */
export interface OwnAccount {
  username: string
  email: string | null
  hasPassword: boolean
  createdAt: number
  /** The sites through which the account can be entered. */
  providers: string[]
}

/** A user's own account, or null when there is no such user. */
export function getOwnAccount(db: Reader, userId: string): OwnAccount | null {
  const user = db.select().from(users).where(eq(users.id, userId)).get()
  if (!user) return null
  const { username, email, passwordHash, createdAt } = user
  const providers = db
    .select({ provider: accounts.provider })
    .from(accounts)
    .where(eq(accounts.userId, userId))
    .orderBy(asc(accounts.createdAt))
    .all()
    .map(({ provider }) => provider)
  return { username, email, hasPassword: passwordHash !== null, createdAt, providers }
}
