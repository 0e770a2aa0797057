import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'

export type Encoding = 'br' | 'gzip' | 'identity'

const brotliOf = promisify(brotliCompress)
const gzipOf = promisify(gzip)
const ofBrotli = promisify(brotliDecompress)
const ofGzip = promisify(gunzip)

/** Under this many bytes an answer fits into one packet anyway. */
const worthIt = 1000

/** What browsers say is one of a few texts, and is not read anew for each request. */
const chosen = new LRUCache<string, Encoding>({ max: 100 })

/** The shortest form that the reader's program takes at all; everybody takes the text as it is. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding {
  const said = acceptEncoding ?? ''
  const known = chosen.get(said)
  if (known) return known
  const encoding = readAccepted(acceptEncoding)
  chosen.set(said, encoding)
  return encoding
}

function readAccepted(acceptEncoding: string | undefined): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } })
  const taken = negotiator.encodings(['br', 'gzip'])
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity'
}

/**
 * The same bytes in another encoding, made in the thread pool.
 *
 * @param effort `once` for what is kept and sent often, `each` for what is made for one reader
 */
export async function encode(
  body: Buffer,
  encoding: Encoding,
  effort: 'once' | 'each',
): Promise<Buffer> {
  if (encoding === 'gzip') return gzipOf(body, { level: effort === 'once' ? 9 : 6 })
  if (encoding === 'identity') return body
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: effort === 'once' ? 6 : 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  }
  return brotliOf(body, { params })
}

/** The text of which bytes were made by {@link encode}, in the thread pool. */
export async function decode(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return bytes
  return encoding === 'br' ? ofBrotli(bytes) : ofGzip(bytes)
}

/** Is a body of this type and length made shorter by an encoding? */
export function isWorthEncoding(type: string, length: number): boolean {
  return length >= worthIt && isText(type)
}

/** Text of any sort, as its content type says. Streams of events never end and are none. */
export function isText(type: string): boolean {
  return (
    /^text\/(?!event-stream)/.test(type) ||
    /^(?:image|application)\/(?:[a-z.]{1,40}\+)?(?:json|xml|javascript|manifest)/.test(type)
  )
}
