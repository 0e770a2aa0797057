import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestContext } from './request-context'
import type { Settings } from './settings'

/**
 * What a page may do. Scripts are files of ours. The framework's client on the pages of forms also needs the data
 * that it writes into its page; those scripts carry the nonce of their request. Only the development server evaluates text.
 */
export function contentPolicy({ dev }: Pick<Settings, 'dev'>, nonce?: string): string {
  const inline = dev ? " 'unsafe-inline' 'unsafe-eval'" : nonce ? ` 'nonce-${nonce}'` : ''
  return [
    "default-src 'self'",
    `script-src 'self'${inline}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What every answer carries, refusals and files included; a page of forms gets its own policy when it is finished. */
export function securityHeaders(settings: Settings): Record<string, string> {
  const isSecure = settings.publicUrl.protocol === 'https:'
  return {
    'content-security-policy': contentPolicy(settings),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    ...(isSecure && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

/** Gives a function that sets them, on every answer of a process whose settings do not change. */
export function securityHeadersSetter(settings: Settings): (res: ServerResponse) => void {
  const all = Object.entries(securityHeaders(settings))
  return (res) => {
    for (const [name, value] of all) res.setHeader(name, value)
  }
}

/**
 * Tells Next the nonce for its scripts, in the way it looks for one: the policy among the headers of the request. What a
 * sender wrote there is replaced.
 */
export function offerNonce(req: IncomingMessage, context: RequestContext): void {
  context.nonce = randomBytes(16).toString('base64url')
  req.headers['content-security-policy'] = `script-src 'nonce-${context.nonce}'`
  delete req.headers['content-security-policy-report-only']
}
