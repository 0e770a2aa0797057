import type { IncomingMessage, ServerResponse } from 'node:http'
import { isBusy } from '@/db/busy'
import { isText } from './compression'
import { isApi, type Refusal } from './door'
import { finishAnswer } from './finish-answer'
import type { FinishedPage } from './finished-page'
import { sendRefusal } from './refusal-page'
import { hrefIn } from '@/wiki/words/language'
import type { RequestContext } from './request-context'
import type { Settings } from './settings'

/** The sender went away before there was an answer: nobody is left to be told. */
export class SenderGoneError extends Error {}

/** Where Next's answer goes, decided when its head would be sent. */
type Course = 'undecided' | 'passed-on' | 'collected' | 'finished' | 'replaced'

/**
 * Stands between Next and the wire. When Next is about to send the head, the status that the page or the action reported
 * is applied; a failure gets a page of ours instead of Next's empty one; texts are collected and finished as a whole
 * (finish-answer.ts), everything else is passed on.
 *
 * When that is: a classic dynamic page without Suspense sends nothing before its whole HTML is rendered (measured with
 * slow components, also under load), so every `setStatus` of a page comes in time. An action runs before its answer
 * begins. Only the RSC payload of a client navigation starts to flow while the page still renders: its status may stay
 * 200, and Next's client does not look at it.
 *
 * @returns what was sent, where it may be kept; undefined for everything else
 * @throws SenderGoneError when the sender went away before there was an answer
 */
export function superviseAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
  settings: Settings,
): Promise<FinishedPage | undefined> {
  const plain = wireOf(res)
  const chunks: Buffer[] = []
  let course: Course = 'undecided'
  const decide = (status: number): Course => {
    if (course !== 'undecided') return course
    applyContext(res, context, status)
    const refusal = status >= 400 ? explain(req, context, status) : null
    if (refusal && isReplaced(req, res, status)) {
      course = 'replaced'
      Object.assign(res, plain)
      sendRefusal(res, refusal)
      Object.assign(res, supervised)
      return course
    }
    if (refusal && status >= 500) res.statusCode = refusal.status
    return (course = settings.dev || !isText(typeOf(res)) ? 'passed-on' : 'collected')
  }

  const answered = deferred<FinishedPage | undefined>()
  const finish = async (): Promise<void> => {
    Object.assign(res, plain)
    answered.resolve(await finishAnswer(req, res, context, settings, Buffer.concat(chunks)))
  }

  const supervised = {
    writeHead(status: number, ...rest: unknown[]) {
      const headers = rest.find((part) => typeof part === 'object' && part !== null)
      if (course === 'undecided' && headers) setHeaders(res, headers)
      return decide(status) === 'passed-on' ? plain.writeHead.call(res, res.statusCode) : res
    },
    flushHeaders() {
      if (decide(res.statusCode) === 'passed-on') plain.flushHeaders.call(res)
    },
    write(...args: Parameters<ServerResponse['write']>) {
      if (decide(res.statusCode) === 'passed-on') return plain.write.apply(res, args)
      if (course === 'collected') collect(chunks, args)
      return called(args, true)
    },
    end(...args: Parameters<ServerResponse['end']>) {
      if (decide(res.statusCode) === 'passed-on') return plain.end.apply(res, args)
      if (!isOpen(course)) return called(args, res)
      collect(chunks, args)
      course = 'finished'
      finish().catch(answered.reject)
      return called(args, res)
    },
  }
  Object.assign(res, supervised)
  res.on('close', () => {
    if (isOpen(course)) answered.reject(new SenderGoneError())
    else if (course !== 'finished') answered.resolve(undefined)
  })
  return answered.promise
}

const isOpen = (course: Course) => course === 'undecided' || course === 'collected'

/** A promise whose end is told from elsewhere. */
function deferred<T>() {
  const ends: { resolve(value: T): void; reject(error: unknown): void }[] = []
  const promise = new Promise<T>((resolve, reject) => ends.push({ resolve, reject }))
  return {
    promise,
    resolve: (value: T) => ends[0]?.resolve(value),
    reject: (error: unknown) => ends[0]?.reject(error),
  }
}

function collect(chunks: Buffer[], [chunk, encoding]: unknown[]): void {
  if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  else if (typeof chunk === 'string')
    chunks.push(
      Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
    )
}

/** What reaches the wire, before it is stood in front of. */
function wireOf({ writeHead, write, end, flushHeaders }: ServerResponse) {
  return { writeHead, write, end, flushHeaders }
}

const typeOf = (res: ServerResponse) => String(res.getHeader('content-type') ?? '')

function called<T>(args: unknown[], result: T): T {
  const callback = args.find((part) => typeof part === 'function') as (() => void) | undefined
  if (callback) process.nextTick(callback)
  return result
}

function setHeaders(res: ServerResponse, headers: object): void {
  const pairs = Array.isArray(headers)
    ? headers.flatMap((name, at) => (at % 2 ? [] : [[name, headers[at + 1]] as const]))
    : Object.entries(headers)
  for (const [name, value] of pairs)
    if (value !== undefined) res.setHeader(String(name), value as string | string[])
}

/** The status that was reported replaces Next's, except where Next redirects or failed. */
function applyContext(res: ServerResponse, context: RequestContext, status: number): void {
  res.statusCode = status
  for (const [name, value] of Object.entries(context.headers)) res.setHeader(name, value)
  // Where nobody said that it may be kept, and where it hands out a cookie, it is for this reader alone.
  if (!res.hasHeader('cache-control') || res.hasHeader('set-cookie'))
    res.setHeader('cache-control', 'private, no-store')
  const location = res.getHeader('location')
  if (typeof location === 'string') res.setHeader('location', hrefIn(context.language, location))
  const isOurs = status < 300 || (status >= 400 && status < 500)
  if (context.status === undefined || !isOurs) return
  res.statusCode = context.status
  res.statusMessage = ''
  if (context.location !== undefined)
    res.setHeader('location', hrefIn(context.language, context.location))
}

/**
 * Is Next's answer of this status replaced by a page of ours? Programs read JSON and RSC answers themselves; a page that
 * speaks for itself is sent; Next's own refusals are one line of plain text, and its pages of failure are empty.
 */
function isReplaced(req: IncomingMessage, res: ServerResponse, status: number): boolean {
  const type = typeOf(res)
  if (type.startsWith('text/x-component') || isApi(req.url ?? '')) return false
  return status >= 500 || type.startsWith('text/plain')
}

function explain(req: IncomingMessage, context: RequestContext, status: number): Refusal {
  if (isBusyFailure(context.failure))
    return { status: 503, reason: 'busy', headers: { 'retry-after': '2' } }
  if (status === 409) return { status, reason: 'outdated' }
  if (status < 500) return { status, reason: 'malformed' }
  // Forged headers of Next's own client; its message is the only sign it gives.
  if (context.failure instanceof Error && /router state header/.test(context.failure.message))
    return { status: 400, reason: 'badAddress' }
  const isPost = req.method === 'POST' && !isApi(req.url ?? '')
  // Next fell over what was posted before any code of ours saw it.
  if (isPost && !context.actionBegan) return { status: 400, reason: 'malformed' }
  return { status: 500, reason: 'failure' }
}

/** By its name, too: Next's bundle has its own copy of the class BusyError. */
function isBusyFailure(failure: unknown): boolean {
  return isBusy(failure) || (failure instanceof Error && failure.name === 'BusyError')
}
