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

/** Set on every answer; a page of forms gets its own policy when it is finished. */
export function setSecurityHeaders(res: ServerResponse, settings: Settings): void {
  res.setHeader('content-security-policy', contentPolicy(settings))
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('x-frame-options', 'DENY')
  // `no-referrer` would make browsers send `Origin: null` with our own forms.
  res.setHeader('referrer-policy', 'same-origin')
  res.setHeader('cross-origin-opener-policy', 'same-origin')
  res.setHeader(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  )
  if (settings.publicUrl.protocol === 'https:')
    res.setHeader('strict-transport-security', 'max-age=31536000')
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
