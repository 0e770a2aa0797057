import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseEncoding, encode, isWorthEncoding, type Encoding } from './compression'

/** Headers of an answer that belong to the page and not to the request: all that a hit needs. */
const ownHeaders = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'strict-transport-security',
  'content-type',
  'link',
  'x-robots-tag',
  'speculation-rules',
  'access-control-allow-origin',
]

/** How an answer came about: from memory, by its own rendering, or by one that was under way. */
export type Way = 'kept' | 'rendered' | 'joined'

/** A page as it is sent again and again, encoded once for each encoding that somebody asks for. */
export class FinishedPage {
  readonly etag: string
  private readonly headers: string[]
  private readonly isWorthEncoding: boolean
  private readonly encoded: Map<Encoding, Buffer>
  private readonly heads = new Map<string, string[]>()
  private readonly encoding = new Map<Encoding, Promise<Buffer>>()

  constructor(
    readonly body: Buffer,
    headers: Record<string, number | string | string[]>,
  ) {
    this.isWorthEncoding = isWorthEncoding(String(headers['content-type'] ?? ''), body.length)
    this.encoded = new Map([['identity', body]])
    // Weak: the same page in three encodings.
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
    this.headers = Object.entries({
      ...headers,
      'cache-control': 'private, no-cache',
      vary: 'Accept-Encoding, Cookie',
      etag: this.etag,
    }).flatMap(([name, value]) => [value].flat().flatMap((each) => [name, String(each)]))
  }

  /** The page that an answer of Next is, once its headers are set. */
  static from(res: ServerResponse, body: Buffer): FinishedPage {
    const headers: Record<string, number | string | string[]> = {}
    for (const name of ownHeaders) {
      const value = res.getHeader(name)
      if (value !== undefined) headers[name] = value
    }
    return new FinishedPage(body, headers)
  }

  /**
   * Sends it: 304 to who has it already, the head alone to HEAD. What the reader's program keeps of it, it asks for
   * again before it shows it: the next edit may have changed it. `way` is told in `Server-Timing`.
   */
  async send(req: IncomingMessage, res: ServerResponse, way: Way): Promise<void> {
    await this.encode(this.encodingFor(req))
    if (!res.destroyed) this.sendNow(req, res, way)
  }

  /**
   * Sends it without waiting for anything: a promise for each hit would cost as much as the rest of it.
   *
   * @returns false, and has done nothing, where the encoding that the reader's program takes has still to be made
   */
  sendNow(req: IncomingMessage, res: ServerResponse, way: Way): boolean {
    const encoding = this.encodingFor(req)
    const bytes = this.encoded.get(encoding)
    if (!bytes) return false
    const isKnown = fresh(req.headers, { etag: this.etag })
    if (res.hasHeader('content-encoding')) res.removeHeader('content-encoding')
    // As one list, and none of them set before: the shortest way to the wire that Node has.
    res.writeHead(isKnown ? 304 : 200, this.headFor(way, isKnown ? undefined : encoding))
    res.end(isKnown || req.method === 'HEAD' ? undefined : bytes)
    return true
  }

  /** The headers, names and values by turns; without an encoding those of an answer without a body. */
  private headFor(way: Way, encoding?: Encoding): string[] {
    const key = `${way} ${encoding}`
    const known = this.heads.get(key)
    if (known) return known
    const head = [...this.headers, 'server-timing', `page;desc=${way}`]
    if (encoding !== undefined && encoding !== 'identity') head.push('content-encoding', encoding)
    const length = encoding && this.encoded.get(encoding)?.length
    if (length !== undefined) head.push('content-length', String(length))
    this.heads.set(key, head)
    return head
  }

  private encodingFor(req: IncomingMessage): Encoding {
    return this.isWorthEncoding ? chooseEncoding(req.headers['accept-encoding']) : 'identity'
  }

  /** Makes an encoding once, however many wait for it. */
  private async encode(encoding: Encoding): Promise<void> {
    if (this.encoded.has(encoding)) return
    const making = this.encoding.get(encoding) ?? encode(this.body, encoding, 'once')
    this.encoding.set(encoding, making)
    this.encoded.set(encoding, await making)
    this.encoding.delete(encoding)
  }
}
