import { expect, test } from './fixtures'

/* What somebody pays who opens a page of the wiki for the first time. */

/** In bytes over the wire, heads included, of everything that the browser loads. */
const MOST_BYTES = 60_000

for (const path of ['/', '/dramas/run-on', '/people/kang-tae-oh', '/dramas/run-on/episodes/3'])
  test(`the first visit to ${path} is small, and asks nobody else`, async ({ page, baseURL }) => {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const addresses = new Map<string, string>()
    const loaded = new Map<string, number>()
    session.on('Network.requestWillBeSent', ({ requestId, request }) =>
      addresses.set(requestId, request.url),
    )
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      loaded.set(addresses.get(requestId) ?? requestId, encodedDataLength),
    )
    await page.goto(path, { waitUntil: 'networkidle' })
    await expect.poll(() => [...loaded.keys()].some((url) => url.endsWith('.woff2'))).toBe(true)
    const own = new URL(baseURL ?? '').origin
    expect([...loaded.keys()].filter((url) => new URL(url).origin !== own)).toEqual([])
    const bytes = [...loaded.values()].reduce((sum, each) => sum + each, 0)
    expect(bytes, JSON.stringify([...loaded])).toBeLessThanOrEqual(MOST_BYTES)
  })
