import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Another site that vouches for people: a small OpenID provider on this machine. */
export type OpenIdProvider = {
  issuer: string
  /** Whom it vouches for from now on; null: the person at the browser says no. */
  person: { sub: string; name: string } | null
  stop: () => Promise<void>
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

function signToken(claims: Record<string, unknown>): string {
  const content = `${base64({ alg: 'RS256', kid: 'e2e' })}.${base64(claims)}`
  const signature = createSign('RSA-SHA256').update(content).sign(privateKey, 'base64url')
  return `${content}.${signature}`
}

type Grant = { sub: string; name: string; nonce: string | null; challenge: string | null }

/** Starts the provider. It knows one client, `wiki`, and asks nobody anything. */
export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const grants = new Map<string, Grant>()
  const server = createServer((req, res) => void answer(req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: OpenIdProvider = {
    issuer,
    person: null,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', issuer)
    if (url.pathname === '/.well-known/openid-configuration') return json(res, describe(issuer))
    if (url.pathname === '/keys') {
      const key = publicKey.export({ format: 'jwk' })
      return json(res, { keys: [{ ...key, kid: 'e2e', use: 'sig', alg: 'RS256' }] })
    }
    if (url.pathname === '/authorize') return authorize(url.searchParams, res)
    if (url.pathname === '/token') return grant(new URLSearchParams(await textOf(req)), res)
    res.writeHead(404).end()
  }

  function authorize(asked: URLSearchParams, res: ServerResponse): void {
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('state', asked.get('state') ?? '')
    if (provider.person) {
      const code = randomBytes(16).toString('hex')
      const [nonce, challenge] = [asked.get('nonce'), asked.get('code_challenge')]
      grants.set(code, { ...provider.person, nonce, challenge })
      back.searchParams.set('code', code)
    } else {
      back.searchParams.set('error', 'access_denied')
    }
    res.writeHead(302, { location: back.href }).end()
  }

  function grant(posted: URLSearchParams, res: ServerResponse): void {
    const found = grants.get(posted.get('code') ?? '')
    grants.delete(posted.get('code') ?? '')
    const verifier = posted.get('code_verifier') ?? ''
    const proof = createHash('sha256').update(verifier).digest('base64url')
    if (!found || found.challenge !== proof) {
      res.writeHead(400, { 'content-type': 'application/json' })
      res.end(JSON.stringify({ error: 'invalid_grant' }))
      return
    }
    const { sub, name, nonce } = found
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: 'wiki', iat: now, exp: now + 60, sub, name, nonce }
    json(res, { token_type: 'Bearer', access_token: 'unused', id_token: signToken(claims) })
  }

  return provider
}

function describe(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

function json(res: ServerResponse, value: unknown): void {
  res.writeHead(200, { 'content-type': 'application/json' })
  res.end(JSON.stringify(value))
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
