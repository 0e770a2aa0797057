import { expect, test, type Page } from './fixtures'

/* What somebody pays who opens a page of the wiki for the first time. */

/** In bytes over the wire, heads included, of everything that the browser loads. */
const MOST_BYTES = 60_000

/** Of the worker that shows the offline page: its script as it is sent, and the head of the answer. */
async function sizeOfWorker(page: Page): Promise<number> {
  const answer = await page.request.get('/offline-worker.js', {
    headers: { 'accept-encoding': 'br' },
  })
  const head = answer.headersArray().map(({ name, value }) => `${name}: ${value}`)
  return Number(answer.headers()['content-length']) + head.join('\r\n').length
}

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
    // The worker's script is loaded by the browser, not by the page.
    loaded.set('the worker', await sizeOfWorker(page))
    const bytes = [...loaded.values()].reduce((sum, each) => sum + each, 0)
    expect(bytes, JSON.stringify([...loaded])).toBeLessThanOrEqual(MOST_BYTES)
  })
