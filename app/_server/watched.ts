import { cookies, headers } from 'next/headers'
import { joinWatched } from '@/db/commands/join-watched'
import type { Writer } from '@/db/open'
import type { Watched } from '@/wiki/spoilers/join-watched'
import { hrefIn, splitLanguage } from '@/wiki/words/language'
import {
  WATCHED_COOKIE,
  watchedValue,
  WITHOUT_SCRIPTS_COOKIE,
} from '@/wiki/spoilers/watched-cookie'
import { readerProgress } from './request'
import { startSession } from './session'
import { hostCookie, KEPT } from './session-cookie'

/**
 * Has this browser say from now on how far its reader has come; a cookie that would say nothing is taken away.
 *
 * @param isPlain it was said by a form that no script had touched: pages then show the number themselves
 */
export async function keepWatched(
  watched: Watched,
  { isPlain }: { isPlain?: boolean } = {},
): Promise<void> {
  const value = watchedValue(watched)
  const before = watchedValue(readerProgress().dramas)
  if (value === before && value === '') return
  await keepCookie(WATCHED_COOKIE, value)
  if (isPlain ?? (await isPlainForm())) await keepCookie(WITHOUT_SCRIPTS_COOKIE, '1')
  else await noteScripts()
}

/** An action without the header by which the framework's client calls it was called by the browser alone. */
async function isPlainForm(): Promise<boolean> {
  return !(await headers()).has('next-action')
}

/** Scripts run in this browser: they show in pages how far its reader has come. */
export async function noteScripts(): Promise<void> {
  if ((await cookies()).has(hostCookie(WITHOUT_SCRIPTS_COOKIE).name))
    await keepCookie(WITHOUT_SCRIPTS_COOKIE, '')
}

async function keepCookie(called: string, value: string): Promise<void> {
  const { name, options } = hostCookie(called)
  ;(await cookies()).set(name, value, { ...options, maxAge: value === '' ? 0 : KEPT })
}

/** Runs a command with patience while another process writes. */
type Write = <T>(command: (writer: Writer) => T | Promise<T>) => Promise<T>

/** A session that a command has just opened. */
interface OpenedSession {
  userId: string
  secret: string
}

/**
 * Joins what this browser says of its reader's progress with the account into which they have come.
 *
 * @returns true where there is something to tell them of it
 */
export async function joinAtSignIn(
  write: Write,
  { userId, secret }: OpenedSession,
): Promise<boolean> {
  const browser = readerProgress().dramas
  const outcome = await write((writer) =>
    joinWatched(writer, { type: 'user', id: userId }, { secret, browser }),
  )
  if (outcome.status !== 'joined') return false
  await keepWatched(outcome.watched)
  return outcome.isTold
}

/**
 * Hands a session that was just opened to the browser, with the reader's progress.
 *
 * @returns where to go: `next`, or first to the page that says what was joined
 */
export async function beginSession(
  write: Write,
  opened: OpenedSession,
  next: string,
): Promise<string> {
  const isTold = await joinAtSignIn(write, opened)
  await startSession(opened.secret)
  return isTold ? joinedPath(next) : next
}

/** The page that says what was joined and takes it back, and leads on to `next`, in the language of that. */
export function joinedPath(next: string): string {
  return hrefIn(splitLanguage(next).language, `/account/watched?${new URLSearchParams({ next })}`)
}
