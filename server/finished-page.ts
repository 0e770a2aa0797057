import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseEncoding, decode, encode, isWorthEncoding, type Encoding } from './compression'

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

/**
 * A page as it is sent again and again, encoded once for each encoding that somebody asks for. Its text, about seven times
 * as long, goes when the first encoding is there: who wants the text after that waits until it is decoded.
 */
export class FinishedPage {
  readonly etag: string
  private readonly headers: string[]
  private readonly isWorthEncoding: boolean
  private readonly bodies: Map<Encoding, Buffer>
  /** Heads of answers out of memory, by encoding: most pages are never asked for again, and have none. */
  private heads?: Map<Encoding | undefined, string[]>
  private underWay?: Map<Encoding, Promise<Buffer>>

  constructor(body: Buffer, headers: Record<string, number | string | string[]>) {
    this.isWorthEncoding = isWorthEncoding(String(headers['content-type'] ?? ''), body.length)
    this.bodies = new Map([['identity', body]])
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

  /** How many bytes its bodies take now; it grows by each encoding that is asked for, and shrinks by the first. */
  get bytes(): number {
    let sum = 0
    for (const body of this.bodies.values()) sum += body.length
    return sum
  }

  /**
   * Sends it: 304 to who has it already, the head alone to HEAD. What the reader's program keeps of it, it asks for
   * again before it shows it: the next edit may have changed it. `way` is told in `Server-Timing`.
   */
  async send(req: IncomingMessage, res: ServerResponse, way: Way): Promise<void> {
    const encoding = this.encodingFor(req)
    const body = await this.bodyIn(encoding)
    if (!res.destroyed) this.write(req, res, way, encoding, body)
  }

  /**
   * Sends it without waiting for anything: a promise for each hit would cost as much as the rest of it.
   *
   * @returns false, and has done nothing, where the encoding that the reader's program takes has still to be made
   */
  sendNow(req: IncomingMessage, res: ServerResponse, way: Way): boolean {
    const encoding = this.encodingFor(req)
    const body = this.bodies.get(encoding)
    if (body) this.write(req, res, way, encoding, body)
    return body !== undefined
  }

  private write(
    req: IncomingMessage,
    res: ServerResponse,
    way: Way,
    encoding: Encoding,
    body: Buffer,
  ): void {
    const isKnown = fresh(req.headers, { etag: this.etag })
    if (res.hasHeader('content-encoding')) res.removeHeader('content-encoding')
    // As one list, and none of them set before: the shortest way to the wire that Node has.
    const head = isKnown ? this.headFor(way) : this.headFor(way, encoding, body.length)
    res.writeHead(isKnown ? 304 : 200, head)
    res.end(isKnown || req.method === 'HEAD' ? undefined : body)
  }

  /** The headers, names and values by turns; without an encoding those of an answer without a body. */
  private headFor(way: Way, encoding?: Encoding, length?: number): string[] {
    const known = way === 'kept' && this.heads?.get(encoding)
    if (known) return known
    const head = [...this.headers, 'server-timing', `page;desc=${way}`]
    if (encoding !== undefined && encoding !== 'identity') head.push('content-encoding', encoding)
    if (length !== undefined) head.push('content-length', String(length))
    if (way === 'kept') (this.heads ??= new Map()).set(encoding, head)
    return head
  }

  private encodingFor(req: IncomingMessage): Encoding {
    return this.isWorthEncoding ? chooseEncoding(req.headers['accept-encoding']) : 'identity'
  }

  /** The page in an encoding, made once, however many wait for it. */
  async bodyIn(encoding: Encoding): Promise<Buffer> {
    const known = this.bodies.get(encoding)
    if (known) return known
    const underWay = (this.underWay ??= new Map<Encoding, Promise<Buffer>>())
    const making = underWay.get(encoding) ?? this.make(encoding)
    underWay.set(encoding, making)
    try {
      return await making
    } finally {
      underWay.delete(encoding)
      if (underWay.size === 0) this.underWay = undefined
    }
  }

  private async make(encoding: Encoding): Promise<Buffer> {
    const [[from, bytes]] = [...this.bodies] as [[Encoding, Buffer]]
    const text = await decode(bytes, from)
    if (encoding === 'identity') return text
    const body = inItsOwnMemory(await encode(text, encoding, 'once'))
    this.bodies.set(encoding, body)
    this.bodies.delete('identity')
    return body
  }
}

/** A short body comes out of zlib as a part of 16 kB, all of which would be kept with it. */
function inItsOwnMemory(body: Buffer): Buffer {
  if (body.buffer.byteLength === body.length) return body
  return Buffer.from(new Uint8Array(body).buffer)
}
