import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { superviseAnswer } from './answer'
import { newRequestContext, type RequestContext } from './request-context'
import { readSettings } from './settings'

const settings = readSettings({ NODE_ENV: 'test' })

type Render = (res: ServerResponse, context: RequestContext) => void

/** Serves one request to `render` as if it were Next, and returns what arrived. */
async function answerOf(render: Render, init: RequestInit = {}, path = '/x') {
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    const context = newRequestContext()
    superviseAnswer(req, res, context, settings)
    render(res, context)
  }).listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://localhost:${port}${path}`, { redirect: 'manual', ...init })
  const text = await answer.text()
  server.close()
  return { status: answer.status, text, headers: answer.headers }
}

const html = { 'content-type': 'text/html' }

describe('the status of an answer', () => {
  it('is what the page reported, with the page as its body', async () => {
    const { status, text } = await answerOf((res, context) => {
      context.status = 404
      res.setHeader('content-type', 'text/html')
      res.write('<p>no ')
      res.end('such entry')
    })
    expect({ status, text }).toEqual({ status: 404, text: '<p>no such entry' })
  })

  it('is reported in time also when Next writes the head itself', async () => {
    const { status, headers } = await answerOf((res, context) => {
      context.status = 301
      context.location = '/people/kang-tae-oh'
      context.headers['retry-after'] = '5'
      res.writeHead(200, html)
      res.end('moved')
    })
    expect(status).toBe(301)
    expect(headers.get('location')).toBe('/people/kang-tae-oh')
    expect(headers.get('retry-after')).toBe('5')
  })

  it('is for this reader alone where it hands out a cookie or nobody said more', async () => {
    const handed = await answerOf((res) => {
      res.setHeader('cache-control', 'public, max-age=60')
      res.setHeader('set-cookie', 'a=b')
      res.end()
    })
    expect(handed.headers.get('cache-control')).toBe('private, no-store')
    const silent = await answerOf((res) => res.end())
    expect(silent.headers.get('cache-control')).toBe('private, no-store')
    const open = await answerOf((res) => {
      res.setHeader('cache-control', 'no-cache')
      res.end()
    })
    expect(open.headers.get('cache-control')).toBe('no-cache')
  })

  it('is left alone when Next redirects', async () => {
    const { status } = await answerOf((res, context) => {
      context.status = 422
      res.writeHead(303, { location: '/' })
      res.end()
    })
    expect(status).toBe(303)
  })
})

describe('a failure', () => {
  const fail: Render = (res) => {
    res.writeHead(500, { 'content-type': 'text/plain', 'content-encoding': 'gzip' })
    res.write('Internal ')
    res.end('Server Error')
  }

  it('gets a page that says what happened', async () => {
    const { status, text, headers } = await answerOf(fail)
    expect(status).toBe(500)
    expect(headers.get('content-type')).toContain('text/html')
    expect(text).toMatch(/<h1>.+<\/h1>.*<\/html>$/)
    expect(text).not.toContain('Internal')
  })

  it('of a locked database asks to come back', async () => {
    const { status, headers } = await answerOf((res, context) => {
      const busy = Object.assign(new Error('locked'), { code: 'SQLITE_BUSY_SNAPSHOT' })
      context.failure = new Error('while reading', { cause: busy })
      fail(res, context)
    })
    expect(status).toBe(503)
    expect(headers.get('retry-after')).toBe('2')
  })

  it('before an action began is the fault of what was posted', async () => {
    const { status } = await answerOf(fail, { method: 'POST', body: 'garbage' })
    expect(status).toBe(400)
  })

  it('after an action began is ours', async () => {
    const { status } = await answerOf(
      (res, context) => {
        context.actionBegan = true
        fail(res, context)
      },
      { method: 'POST', body: 'x' },
    )
    expect(status).toBe(500)
  })

  it('of the API keeps its body', async () => {
    const { status, text } = await answerOf(
      (res) => {
        res.writeHead(500, { 'content-type': 'application/json' })
        res.end('{}')
      },
      {},
      '/api/v1/x',
    )
    expect({ status, text }).toEqual({ status: 500, text: '{}' })
  })
})

describe('a text', () => {
  const page =
    '<!DOCTYPE html><head><link rel="preload" as="script" href="/_next/a.js"/>' +
    '<link rel="stylesheet" href="/a.css" nonce="secret"/></head>' +
    '<script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"x"])</script>' +
    '<script type="application/ld+json">{"a":1}</script><p>&lt;script>alert(1)&lt;/script></p>'

  const send = (isReading: boolean) => (res: ServerResponse, context: RequestContext) => {
    context.isReading = isReading
    context.nonce = 'secret'
    res.setHeader('content-type', 'text/html')
    res.write(page.slice(0, 50))
    res.end(page.slice(50) + ' '.repeat(1000))
  }

  it('for reading loses the framework and its nonce, and keeps its data and its words', async () => {
    const { text, headers } = await answerOf(send(true))
    expect(text.trim()).toBe(
      '<!DOCTYPE html><head><link rel="stylesheet" href="/a.css"/></head><script type="application/ld+json">{"a":1}</script>' +
        '<p>&lt;script>alert(1)&lt;/script></p>',
    )
    expect(headers.get('content-security-policy')).toBeNull()
  })

  it('with forms keeps its scripts under the nonce of this request', async () => {
    const { text, headers } = await answerOf(send(false))
    expect(text.trim()).toBe(page)
    expect(headers.get('content-security-policy')).toContain("'nonce-secret'")
    expect(headers.get('content-security-policy')).not.toContain(
      "script-src 'self' 'unsafe-inline'",
    )
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=0, br;q=0', null],
    ['identity', null],
    ['*;q=0, ;;,=', null],
  ])('is encoded for a program that takes "%s" as %s', async (accepted, encoding) => {
    const init = { headers: { 'accept-encoding': accepted } }
    const { text, headers } = await answerOf(send(false), init)
    expect(headers.get('content-encoding')).toBe(encoding)
    expect(headers.get('vary')).toContain('Accept-Encoding')
    expect(text.trim()).toBe(page)
  })

  it('that is no text is passed on as it comes', async () => {
    const { headers } = await answerOf((res) => {
      res.setHeader('content-type', 'image/png')
      res.end(Buffer.alloc(5000))
    })
    expect(headers.get('content-encoding')).toBeNull()
  })
})
