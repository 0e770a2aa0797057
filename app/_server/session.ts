import { decode, encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { reader } from '@/db/connection'
import { getSession, type Session } from '@/db/queries/sessions'
import { SESSION_DAYS } from '@/db/session-row'
import { WATCHED_COOKIE } from '@/wiki/spoilers/watched-cookie'
import { notePersonal } from './request'
import { authSecret, hostCookie, sessionCookie } from './session-cookie'

const DAY = 24 * 60 * 60

/** The secret that the request's session cookie carries, or null when there is none that we made. */
export async function readSessionSecret(): Promise<string | null> {
  notePersonal()
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (!token) return null
  try {
    const content = await decode({ token, secret: authSecret() })
    return typeof content?.sid === 'string' ? content.sid : null
  } catch {
    // Forged, damaged, expired, or made with a secret that has been replaced.
    return null
  }
}

/**
 * The session of this request with its user, read from the rows every time: a ban, a new level or a log-out in any
 * process counts at once. Null for everybody else.
 */
export async function readSession(): Promise<Session | null> {
  const secret = await readSessionSecret()
  return secret === null ? null : getSession(reader(), secret)
}

/** Hands the session to the browser: next-auth's cookie, encrypted, with the session's secret and nothing else in it. */
export async function startSession(secret: string): Promise<void> {
  const maxAge = SESSION_DAYS * DAY
  const { name, options } = sessionCookie()
  const value = await encode({ token: { sid: secret }, secret: authSecret(), maxAge })
  ;(await cookies()).set(name, value, { ...options, maxAge })
}

/**
 * Takes the cookies back: the session's, whose row is revoked by the command, and what it says of the reader's progress.
 * Who sits down at a shared computer next is told nothing by what the last one has watched; their account keeps it.
 */
export async function endSession(): Promise<void> {
  const sent = await cookies()
  for (const { name, options } of [sessionCookie(), hostCookie(WATCHED_COOKIE)])
    if (sent.has(name)) sent.set(name, '', { ...options, maxAge: 0 })
}
