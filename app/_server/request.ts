import { requestStorage, type RequestContext } from '@/server/request-context'
import type { Theme } from '@/wiki/reading/theme'
import { episodeOf } from '@/wiki/spoilers/join-watched'
import { NOTHING_WATCHED, type Progress } from '@/wiki/spoilers/progress'

/**
 * The rendering's end of the request context (the other end is server/answer.ts). Without our server around it, in a
 * build or a test, there is no context and every function here does nothing.
 */
function current(): RequestContext | undefined {
  return requestStorage().getStore()
}

/**
 * Has this request answered with `status`: 404 or 410 from a page that says "no such entry" in its own words, 409 or 422
 * from an action. The first call of a request wins. A redirect that follows, or a crash, comes before it.
 */
export function setStatus(status: number): void {
  const context = current()
  if (context) context.status ??= status
}

/**
 * Answers 301 to `path` (a path of this site, with its query if it has one). The page goes on and renders a short body
 * with a link, for those whose program does not follow.
 */
export function movePermanently(path: string): void {
  const context = current()
  if (!context || context.status !== undefined) return
  context.status = 301
  context.location = path
}

/** Adds a header to this request's answer, e.g. `Retry-After` or `X-Robots-Tag`. */
export function setHeader(name: string, value: string): void {
  const context = current()
  if (context) context.headers[name.toLowerCase()] = value
}

/**
 * What was rendered may be kept and sent to others: it follows from the address, the reader's progress and what the
 * queries read, and from nothing else. Said by entry and list pages, where they have one to show.
 */
export function keepPage(): void {
  const context = current()
  if (context) context.isKept = true
}

/** What is rendered depends on who asks: it is theirs alone. Said by whatever reads a session. */
export function notePersonal(): void {
  const context = current()
  if (context) context.isPersonal = true
}

/** How far the reader of this request has come, as their cookie says; nothing, for who said nothing. */
export function readerProgress(): Progress {
  return current()?.progress ?? NOTHING_WATCHED
}

/**
 * How far the reader of this request has come in a drama, where the page itself is to show it because no script will;
 * undefined for everybody else, who share their pages.
 */
export function ownWatched(drama: string): number | undefined {
  const own = current()?.ownWatched
  return own && episodeOf(own, drama)
}

/** How the reader chose that pages look; undefined where their device says it. */
export function currentTheme(): Theme | undefined {
  return current()?.theme
}

/** The plain address that is asked for, with its query and without its language. */
export function currentAddress(): string {
  return current()?.address ?? '/'
}

/** This page is complete before any script and says so: it is sent without the framework's client. */
export function declareReading(): void {
  const context = current()
  if (context) context.isReading = true
}

/** Called first by the action wrapper: from here on a failure is ours and no longer the posted body's. */
export function actionBegins(): void {
  const context = current()
  if (context) context.actionBegan = true
}

/** Next's `onRequestError`: tells the server why a rendering ended, so that it answers with the right status. */
export function noteFailure(error: unknown): void {
  const context = current()
  if (context) context.failure ??= error
}
