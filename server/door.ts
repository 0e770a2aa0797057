import { isOwnOrigin, maxBodyBytes, maxUrlLength } from './settings'

/** Why a request is not let in: the name of its words in wiki/words/en/door.ts. */
export type RefusalReason =
  | 'badAddress'
  | 'longAddress'
  | 'tooLarge'
  | 'malformed'
  | 'foreign'
  | 'method'
  | 'outdated'
  | 'busy'
  | 'failure'

export type Refusal = { status: number; reason: RefusalReason; headers?: Record<string, string> }

/** As much of a request as the door looks at. */
export type Knock = {
  method: string
  url: string
  headers: Record<string, string | string[] | undefined>
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Decides before Next whether a request may come in: address, method, origin, length, and the form of what is posted.
 * Next would answer 500 to most of what is refused here. `null` means: let it in.
 */
export function refuse(knock: Knock, publicUrl: URL): Refusal | null {
  return (
    refuseAddress(knock.url) ??
    refuseMethod(knock) ??
    (reading.has(knock.method) ? null : (refuseOrigin(knock, publicUrl) ?? refuseBody(knock)))
  )
}

/** The addresses of nearly all requests, in which there is nothing to look for. */
const plainAddress = /^\/[a-z0-9/-]{0,1000}$/

function refuseAddress(url: string): Refusal | null {
  if (plainAddress.test(url)) return null
  if (url.length > maxUrlLength) return { status: 414, reason: 'longAddress' }
  const bad: Refusal = { status: 400, reason: 'badAddress' }
  if (!url.startsWith('/')) return bad
  const [path = '', query = ''] = url.split(/\?(.*)/s)
  if (/%00/.test(query)) return bad
  try {
    // Controls and lone surrogates stand in no address; a broken escape throws.
    const text = decodeURIComponent(path)
    return /[\u0000-\u001f\u007f]/.test(text) || hasDotSegment(text) ? bad : null
  } catch {
    return bad
  }
}

/**
 * Whether a decoded path climbs. Every browser resolves such segments before it asks (WHATWG URL, which takes a
 * backslash for a slash); what still has them would be one address for the door and another for what stands behind it.
 */
function hasDotSegment(path: string): boolean {
  return path.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')
}

function refuseMethod({ method, url }: Knock): Refusal | null {
  if (!known.has(method)) return { status: 501, reason: 'method' }
  if (reading.has(method) || method === 'POST' || isApi(url)) return null
  return { status: 405, reason: 'method', headers: { allow: 'GET, HEAD, POST' } }
}

/** Route handlers stand under /api/ and choose their own methods and content types; pages take forms only. */
export function isApi(url: string): boolean {
  return url.startsWith('/api/')
}

function refuseOrigin({ headers, url }: Knock, publicUrl: URL): Refusal | null {
  const foreign: Refusal = { status: 403, reason: 'foreign' }
  const origin = first(headers.origin)
  const site = first(headers['sec-fetch-site'])
  if (origin !== undefined) return isOwnOrigin(origin, publicUrl) ? null : foreign
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? null : foreign
  // Every browser says where a form comes from. Programs may talk to the API, which has no forms.
  return isApi(url) ? null : foreign
}

function refuseBody({ headers, url }: Knock): Refusal | null {
  if (Number(first(headers['content-length']) ?? 0) > maxBodyBytes)
    return { status: 413, reason: 'tooLarge' }
  if (isApi(url)) return null
  const type = first(headers['content-type']) ?? ''
  const [essence = '', ...parameters] = type.split(';').map((part) => part.trim())
  const isForm = essence.toLowerCase() === 'multipart/form-data'
  if (isForm && parameters.some((part) => /^boundary="?[^\s"]{1,70}"?/i.test(part))) return null
  const isAction = first(headers['next-action']) !== undefined
  if (isAction && essence.toLowerCase() === 'text/plain') return null
  return { status: 400, reason: 'malformed' }
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
