import type { IncomingMessage, ServerResponse } from 'node:http'
import { isBusy } from '@/db/busy'
import { isApi, type Refusal } from './door'
import { sendRefusal } from './refusal-page'
import type { RequestContext } from './request-context'

/**
 * Stands between Next and the wire. When Next is about to send the head, the status that the page or the action reported
 * is applied; a failure gets a page of ours instead of Next's empty one.
 *
 * When that is: a classic dynamic page without Suspense sends nothing before its whole HTML is rendered (measured with
 * slow components, also under load), so every `setStatus` of a page comes in time. An action runs before its answer
 * begins. Only the RSC payload of a client navigation starts to flow while the page still renders: its status may stay
 * 200, and Next's client does not look at it.
 */
export function superviseAnswer(
  req: IncomingMessage,
  res: ServerResponse,
  context: RequestContext,
): void {
  const plain = {
    writeHead: res.writeHead,
    write: res.write,
    end: res.end,
    flushHeaders: res.flushHeaders,
  }
  let decided = false
  let replaced = false

  const decide = (status: number): void => {
    if (decided) return
    decided = true
    applyContext(res, context, status)
    const refusal = status >= 400 ? explain(req, context, status) : null
    if (!refusal) return
    if (!isReplaced(req, res, status)) {
      if (status >= 500) res.statusCode = refusal.status
      return
    }
    replaced = true
    Object.assign(res, plain)
    sendRefusal(res, refusal)
    Object.assign(res, swallow)
  }

  // What Next goes on to write after its answer was replaced goes nowhere, but its callbacks are called.
  const swallow = {
    writeHead: () => res,
    flushHeaders: () => undefined,
    write: (...args: unknown[]) => called(args, true),
    end: (...args: unknown[]) => called(args, res),
  }

  Object.assign(res, {
    writeHead(status: number, ...rest: unknown[]) {
      const headers = rest.find((part) => typeof part === 'object' && part !== null)
      if (!decided && headers) setHeaders(res, headers)
      decide(status)
      return replaced ? res : plain.writeHead.call(res, res.statusCode)
    },
    flushHeaders() {
      decide(res.statusCode)
      if (!replaced) plain.flushHeaders.call(res)
    },
    write(...args: Parameters<ServerResponse['write']>) {
      decide(res.statusCode)
      return replaced ? swallow.write(...args) : plain.write.apply(res, args)
    },
    end(...args: Parameters<ServerResponse['end']>) {
      decide(res.statusCode)
      return replaced ? swallow.end(...args) : plain.end.apply(res, args)
    },
  })
}

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
  const isOurs = status < 300 || (status >= 400 && status < 500)
  if (context.status === undefined || !isOurs) return
  res.statusCode = context.status
  res.statusMessage = ''
  if (context.location !== undefined) res.setHeader('location', context.location)
}

/**
 * Is Next's answer of this status replaced by a page of ours? Programs read JSON and RSC answers themselves; a page that
 * speaks for itself is sent; Next's own refusals are one line of plain text, and its pages of failure are empty.
 */
function isReplaced(req: IncomingMessage, res: ServerResponse, status: number): boolean {
  const type = String(res.getHeader('content-type') ?? '')
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
