import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { normalizeHeaders } from './normalize'
import { readSettings } from './settings'

const settings = readSettings({ PUBLIC_URL: 'https://wiki.example' } as never)

function normalized(headers: Record<string, string>) {
  const req = new IncomingMessage(new Socket())
  req.headers = headers
  normalizeHeaders(req, settings)
  return req
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the headers of a request', () => {
  it('name our own host, whatever was sent', () => {
    expect(normalized({ host: 'evil.example' }).headers.host).toBe('wiki.example')
    expect(normalized({}).headers.host).toBe('wiki.example')
  })

  it('lose what only Next or a proxy may say', () => {
    const { headers } = normalized({
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-middleware-subrequest': 'x',
      'x-invoke-status': '500',
      accept: '*/*',
    })
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'host',
      'x-forwarded-for',
      'x-forwarded-proto',
    ])
    expect(headers['x-forwarded-proto']).toBe('https')
  })

  it('name the sender of the connection, or with TRUST_PROXY whom the proxy saw', () => {
    const sent = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' }
    expect(normalized({ ...sent }).headers['x-forwarded-for']).toBe('0.0.0.0')
    vi.stubEnv('TRUST_PROXY', '1')
    expect(normalized({ ...sent }).headers['x-forwarded-for']).toBe('2.2.2.2')
    expect(normalized({}).headers['x-forwarded-for']).toBe('0.0.0.0')
  })
})
