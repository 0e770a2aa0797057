import type { ServerResponse } from 'node:http'
import type { Settings } from './settings'

/**
 * Set on every answer. Next writes its data and its hydration into inline scripts, hence 'unsafe-inline'; nothing is
 * evaluated from text except by the development server.
 */
export function setSecurityHeaders(res: ServerResponse, { dev, publicUrl }: Settings): void {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  res.setHeader('content-security-policy', policy.join('; '))
  res.setHeader('x-content-type-options', 'nosniff')
  res.setHeader('x-frame-options', 'DENY')
  // `no-referrer` would make browsers send `Origin: null` with our own forms.
  res.setHeader('referrer-policy', 'same-origin')
  res.setHeader('cross-origin-opener-policy', 'same-origin')
  res.setHeader(
    'permissions-policy',
    'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  )
  if (publicUrl.protocol === 'https:')
    res.setHeader('strict-transport-security', 'max-age=31536000')
}
