import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { chooseEncoding, encode, isWorthEncoding, type Encoding } from './compression'

/** Headers of an answer that belong to the page and not to the request. */
const ownHeaders = [
  'content-type',
  'content-security-policy',
  'link',
  'x-robots-tag',
  'access-control-allow-origin',
]

/** A page as it is sent again and again, encoded once for each encoding that somebody asks for. */
export class FinishedPage {
  readonly etag: string
  private readonly encoded = new Map<Encoding, Promise<Buffer>>()

  constructor(
    readonly body: Buffer,
    private readonly headers: Record<string, number | string | string[]>,
  ) {
    // Weak: the same page in three encodings.
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
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
   * again before it shows it: the next edit may have changed it.
   */
  async send(req: IncomingMessage, res: ServerResponse): Promise<void> {
    res.removeHeader('content-encoding')
    for (const [name, value] of Object.entries(this.headers)) res.setHeader(name, value)
    res.setHeader('cache-control', 'private, no-cache')
    res.setHeader('vary', 'Accept-Encoding, Cookie')
    res.setHeader('etag', this.etag)
    if (fresh(req.headers, { etag: this.etag })) {
      res.writeHead(304).end()
      return
    }
    const type = String(this.headers['content-type'] ?? '')
    const encoding = isWorthEncoding(type, this.body.length)
      ? chooseEncoding(req.headers['accept-encoding'])
      : 'identity'
    const bytes = await this.encodedAs(encoding)
    if (res.destroyed) return
    if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
    res.setHeader('content-length', bytes.length)
    res.writeHead(200)
    res.end(req.method === 'HEAD' ? undefined : bytes)
  }

  private encodedAs(encoding: Encoding): Promise<Buffer> {
    const known = this.encoded.get(encoding) ?? encode(this.body, encoding, 'once')
    this.encoded.set(encoding, known)
    return known
  }
}
