import { expect, test, type Page } from './fixtures'

/* A page that a reader is about to open is there before the click, and never shows less than they have done since. */

/** How the browser came by the page that it shows: `navigational-prefetch` where it had it before the click. */
const deliveryOf = (page: Page) =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation')
    return (entry as PerformanceNavigationTiming & { deliveryType?: string }).deliveryType
  })

const link = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name, exact: true }).first()

test('reading pages name the rules of what may be fetched before a click', async ({ request }) => {
  for (const path of ['/', '/dramas', '/dramas/run-on', '/people/kang-tae-oh']) {
    const { 'speculation-rules': rules } = (await request.get(path)).headers()
    expect(rules, path).toBe('"/speculation-rules.json"')
  }
  for (const path of ['/sign-in', '/edit/dramas/run-on', '/api/v1/me'])
    expect((await request.get(path)).headers()['speculation-rules'], path).toBeUndefined()
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toBe('application/speculationrules+json')
  expect(await rules.json()).toHaveProperty('prefetch')
})

test('a page whose link the pointer rests on is there before the click', async ({ page }) => {
  await page.goto('/dramas/run-on')
  const fetched = page.waitForResponse((answer) => answer.url().endsWith('/people/kang-tae-oh'))
  await link(page, 'Kang Tae Oh 강태오').hover()
  await fetched
  await link(page, 'Kang Tae Oh 강태오').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kang Tae Oh')
  expect(await deliveryOf(page)).toBe('navigational-prefetch')
})

test('so it is where the worker of the offline page stands between', async ({ page }) => {
  await page.goto('/dramas/run-on')
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.reload()
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null))
    .toBe(true)
  const fetched = page.waitForResponse((answer) => answer.url().endsWith('/people/kang-tae-oh'))
  await link(page, 'Kang Tae Oh 강태오').hover()
  await fetched
  await link(page, 'Kang Tae Oh 강태오').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kang Tae Oh')
  expect(await deliveryOf(page)).toBe('navigational-prefetch')
})

test('what was fetched before the click shows nothing from before what the reader did since', async ({
  page,
  request,
}) => {
  const moment = page.getByRole('main').locator('a[href*="/moments/"]')
  await page.goto('/dramas/run-on')
  const fetched = page.waitForResponse((answer) => answer.url().endsWith('/people/kang-tae-oh'))
  await link(page, 'Kang Tae Oh 강태오').hover()
  await fetched
  await page.getByLabel('Watched up to').selectOption({ label: 'All' })
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(moment.first()).toBeVisible()
  await link(page, 'Kang Tae Oh 강태오').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kang Tae Oh')
  await expect(moment.first()).toBeVisible()
  const posted = await request.post('/api/v1/watched', { form: {}, maxRedirects: 0 })
  expect(posted.headers()['clear-site-data']).toContain('"prefetchCache"')
})
