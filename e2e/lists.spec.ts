import { expect, test, withoutJavaScript, type Page } from './fixtures'

/** What the list on a page names, in its order. */
const named = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('svg[viewBox="0 0 300 400"]') })

const titles = async (page: Page) =>
  (await named(page).getByRole('link').allTextContents()).map((text) =>
    text.replace(/[^ -~].*$/, '').trim(),
  )

async function openFilters(page: Page) {
  await page.getByText('Filter and sort').click()
}

test('a list is filtered, sorted and looked at as a table without JavaScript', async ({
  browser,
}) => {
  const page = await withoutJavaScript(browser)
  await page.goto('/dramas')
  await openFilters(page)
  await page.getByLabel('Year').selectOption('2020')
  await page.getByLabel('Order').selectOption('Oldest first')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/year=2020/)
  await expect(page).toHaveURL(/sort=oldest/)
  await expect.poll(() => titles(page)).toEqual(['Tell Me What You Saw', 'Run On'])
  await expect(page.getByRole('status')).toHaveText('2 entries')

  // A further filter keeps what was asked for, and so does the table.
  await openFilters(page)
  await expect(page.getByLabel('Year')).toHaveValue('2020')
  await page.getByLabel('Network').selectOption({ label: 'JTBC (1)' })
  await page.getByRole('button', { name: 'Show' }).click()
  await expect.poll(() => titles(page)).toEqual(['Run On'])
  await page.getByRole('link', { name: 'Table' }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('rowheader')).toHaveText(/Run On/)
  await expect(table.getByRole('link', { name: 'JTBC' })).toBeVisible()

  // Each filter is dropped by itself, and all of them together.
  await page.getByRole('link', { name: 'Stop filtering by Year: 2020' }).click()
  await expect(page).not.toHaveURL(/year=/)
  await expect(page).toHaveURL(/network=jtbc/)
  await page.getByRole('link', { name: 'Stop filtering by Network: JTBC' }).click()
  // Other tests write dramas, too: those with a date stand first.
  const all = page.getByRole('table').getByRole('rowheader')
  for (const title of [/The Tale of Nokdu/, /Tell Me What You Saw/, /Run On/])
    await expect(all.filter({ hasText: title }).first()).toBeVisible()
})

test('initials lead to names in the order of their alphabet', async ({ page }) => {
  await page.goto('/people')
  await page
    .getByRole('navigation', { name: 'By Korean initial' })
    .getByRole('link', { name: 'ㄱ' })
    .click()
  await expect(page).toHaveURL(/sort=hangul/)
  await expect(page.getByRole('main').getByRole('link', { name: /Kang Tae Oh/ })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /Sooyoung/ })).toBeHidden()
  await page
    .getByRole('navigation', { name: 'By Latin initial' })
    .getByRole('link', { name: 's', exact: true })
    .click()
  await expect(page.getByRole('main').getByRole('link', { name: /Sooyoung/ })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: /Kang Tae Oh/ })).toBeHidden()
})

test('episodes are asked for by the drama’s name in any spelling', async ({ page }) => {
  await page.goto('/episodes')
  await openFilters(page)
  await page.getByLabel('Drama', { exact: true }).fill('런온')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByRole('link', { name: 'Stop filtering by Drama: Run On' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('16 entries')
})

test('a list of one page says once how many there are', async ({ page }) => {
  await page.goto('/dramas?year=2020&network=jtbc')
  await expect(page.getByRole('main').getByText(/\d entr(y|ies)$/)).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveCount(0)
})

test('a list goes on page by page and names everybody once', async ({ page }) => {
  await page.goto('/episodes?sort=oldest')
  const seen: string[] = []
  for (let pages = 0; pages < 20; pages += 1) {
    const links = page.getByRole('main').locator('li a[href*="/episodes/"]')
    seen.push(...(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))))
    const next = page.getByRole('link', { name: 'Next page' })
    if ((await next.count()) === 0) break
    const address = (await next.getAttribute('href')) ?? ''
    await next.click()
    await page.waitForURL((url) => url.href.endsWith(address))
  }
  expect(new Set(seen).size).toBe(seen.length)
  await expect(page.getByRole('status')).toHaveText(`${seen.length} entries`)
})

for (const bad of [
  'genre=nonsense',
  'year=20',
  'network=nobody',
  'sort=upwards',
  'view=cinema',
  'after=zzz',
  'genre=romance&genre=comedy',
])
  test(`a list that cannot be asked for ?${bad} says so and leads back`, async ({ page }) => {
    const answer = await page.goto(`/dramas?${bad}`)
    expect(answer?.status()).toBe(400)
    await page.getByRole('main').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Dramas' })).toBeVisible()
  })

test('parameters that nobody reads, and answers left empty, change nothing', async ({ page }) => {
  const answer = await page.goto('/dramas?utm_source=x&genre=&network=&sort=')
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('status')).toHaveText(/entries$/)
  await expect(page.getByRole('link', { name: /^Stop filtering/ })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link', { name: 'Run On' }).first()).toBeVisible()
})

for (const path of [
  '/dramas',
  '/dramas?view=table',
  '/people?letter=k&view=table',
  '/episodes?view=table',
  '/episodes',
  '/videos?view=table',
])
  test(`${path} fits a phone @phone`, async ({ page }) => {
    await page.goto(path)
    await openFilters(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
