import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import type { Identity } from '@/db/queries/users'
import { returnPath } from '@/wiki/accounts/return-path'
import { authSecret, hostCookie } from './session-cookie'

/** Seconds in which a username can be chosen. */
const LIFETIME = 15 * 60
/** Keeps the content of one cookie from being taken for the other's. */
const SALT = 'identity-visit'

const cookie = () => hostCookie('identity-visit')

/** Somebody whom another site vouches for and who has no account here yet. */
export interface IdentityVisit {
  identity: Identity
  /** What the other site calls them. */
  name: string
  /** A path of this site to go to when the account is made. */
  next: string
}

/** Remembers such a visit in an encrypted cookie, until the username is chosen. */
export async function startVisit({ identity, name, next }: IdentityVisit): Promise<void> {
  const { provider, providerAccountId } = identity
  const { name: cookieName, options } = cookie()
  const value = await encode({
    token: { provider, providerAccountId, name: name.slice(0, 100), next },
    secret: authSecret(),
    salt: SALT,
    maxAge: LIFETIME,
  })
  ;(await cookies()).set(cookieName, value, { ...options, maxAge: LIFETIME })
}

/** The visit of this request, or null when there is none or it took too long. */
export async function readVisit(): Promise<IdentityVisit | null> {
  const token = (await cookies()).get(cookie().name)?.value
  if (!token) return null
  try {
    const content = await decode({ token, secret: authSecret(), salt: SALT })
    const { provider, providerAccountId, name, next } = content ?? {}
    if (typeof provider !== 'string' || typeof providerAccountId !== 'string') return null
    return {
      identity: { provider, providerAccountId },
      name: name ?? '',
      next: returnPath(typeof next === 'string' ? next : null) ?? '/account',
    }
  } catch {
    return null
  }
}

/** Forgets the visit. */
export async function endVisit(): Promise<void> {
  const { name, options } = cookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
