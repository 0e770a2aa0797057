import { expect, test } from './fixtures'

/** Width and height stand at a fixed place in the head of a PNG (RFC 2083, 11.2.1). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test('the page of an entry names a picture for those who link to it', async ({ page }) => {
  await page.goto('/dramas/run-on')
  const address = await page.locator('meta[property="og:image"]').getAttribute('content')
  expect(new URL(address ?? '').pathname).toBe('/pictures/dramas/run-on.png')
  const answer = await page.request.get(address ?? '')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('image/png')
  expect(sizeOf(await answer.body())).toEqual([1200, 630])
  const again = await page.request.get(address ?? '', {
    headers: { 'if-none-match': answer.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
})

test('every other page has the picture of the wiki', async ({ page }) => {
  for (const path of ['/', '/dramas', '/ko/people']) {
    await page.goto(path)
    const address = await page.locator('meta[property="og:image"]').getAttribute('content')
    expect(address, path).toContain('/pictures/wiki.png')
    expect((await page.request.get(address ?? '')).status(), path).toBe(200)
  }
})

test('there is no picture of what does not exist or tells what happens', async ({ page }) => {
  await page.goto('/dramas/run-on?progress=all')
  const moment = page.locator('main a[href*="/moments/"]').first()
  const path = await moment.getAttribute('href')
  for (const asked of [
    `/pictures${path?.split('?')[0]}.png`,
    '/pictures/dramas/none.png',
    '/pictures/dramas/run-on',
  ]) {
    expect((await page.request.get(`${asked}`)).status(), asked).toBe(404)
  }
})
