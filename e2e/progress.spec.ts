import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { expect, test, withoutJavaScript } from './fixtures'

/* A reader says how far they have watched, and every page shows that much. */

const KISS = '/dramas/run-on/moments/r4k7q2'

const control = (page: Page) => page.getByLabel('Watched up to')
const kiss = (page: Page) => page.getByRole('main').locator(`a[href="${KISS}"]`)

async function say(page: Page, choice: string): Promise<void> {
  await control(page).selectOption({ label: choice })
  await page.getByRole('button', { name: 'Set', exact: true }).click()
}

test('who has watched everything sees the moment, and who takes it back does not @both', async ({
  page,
}) => {
  await page.goto('/dramas/run-on')
  await expect(kiss(page)).toHaveCount(0)
  await say(page, 'All')
  await expect(page).toHaveURL('/dramas/run-on')
  await expect(kiss(page).first()).toBeVisible()
  await expect(control(page)).toHaveValue('all')
  await page.goto(KISS)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not yet')
  await page.goto('/dramas/run-on')
  await say(page, 'Not started')
  await expect(kiss(page)).toHaveCount(0)
  await page.goto(KISS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not yet')
})

for (const javaScriptEnabled of [true, false])
  test(`who counts by evenings says so, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto('/dramas/the-tale-of-nokdu')
    await expect(control(page).locator('optgroup[label="Streaming platforms"]')).toHaveCount(1)
    await say(page, '2 (broadcast 4)')
    await expect(page).toHaveURL('/dramas/the-tale-of-nokdu')
    const [cookie] = (await context.cookies()).filter(({ name }) => name.endsWith('watched'))
    expect(cookie?.value).toMatch(/^[0-9A-Z]{26}\.4$/)
    await expect(control(page)).toHaveValue('4')
    await page.goto('/dramas/run-on')
    await expect(control(page).locator('optgroup')).toHaveCount(0)
    await context.close()
  })

test('what a reader chooses before it is known who reads stays chosen', async ({ page }) => {
  await page.goto('/dramas/run-on')
  await say(page, '3')
  let answer = () => {}
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await page.route('/api/v1/me', async (route) => {
    await asked
    await route.continue()
  })
  await page.reload()
  await control(page).selectOption('9')
  answer()
  // What is said of the reader has come, and only the button shows it.
  await expect(page.getByRole('button', { name: 'Watched episode 4' })).toBeVisible()
  await expect(control(page)).toHaveValue('9')
})

test('one tap adds the next episode, on any page of the drama', async ({ page }) => {
  await page.goto('/dramas/run-on/episodes/4')
  await say(page, '4')
  await page.getByRole('button', { name: 'Watched episode 5' }).click()
  await expect(control(page)).toHaveValue('5')
  await page.goto('/dramas/run-on/characters/seo-dan-ah')
  await expect(control(page)).toHaveValue('5')
  await expect(page.getByRole('button', { name: 'Watched episode 6' })).toBeVisible()
  await page.goto('/dramas/the-tale-of-nokdu')
  await expect(control(page)).toHaveValue('0')
})

test('progress is said and kept without JavaScript', async ({ browser }) => {
  const page = await withoutJavaScript(browser)
  await page.goto('/dramas/run-on')
  await say(page, 'All')
  await expect(kiss(page).first()).toBeVisible()
  await expect(control(page)).toHaveValue('all')
  await expect(page.getByRole('button', { name: /^Watched/ })).toHaveCount(0)
  await page.goto('/people/kang-tae-oh')
  await expect(kiss(page).first()).toBeVisible()
  await page.context().close()
})

test('without JavaScript every page of the drama says how far one is, and saying it again changes nothing', async ({
  browser,
}) => {
  const page = await withoutJavaScript(browser)
  await page.goto('/dramas/run-on')
  await say(page, '4')
  await expect(page).toHaveURL('/dramas/run-on')
  await expect(control(page)).toHaveValue('4')
  await page.reload()
  await expect(control(page)).toHaveValue('4')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await expect(control(page)).toHaveValue('4')
  await page.goto('/dramas/run-on/episodes/4')
  await page.getByRole('button', { name: 'Watched episode 5' }).click()
  await expect(page).toHaveURL('/dramas/run-on/episodes/4')
  for (const path of [
    '/dramas/run-on/characters/seo-dan-ah',
    '/ko/dramas/run-on',
    // What is shown differs, and how far one is does not.
    '/dramas/run-on?progress=all',
    '/dramas/run-on?progress=run-on:9',
    '/dramas/run-on?reveal=run-on:9',
  ]) {
    await page.goto(path)
    await expect(page.locator('select[name=episode]'), path).toHaveValue('5')
  }
  await page.goto(KISS)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not yet')
  await expect(control(page)).toHaveValue('5')
  await page.goto('/dramas/the-tale-of-nokdu')
  await expect(control(page)).toHaveValue('0')
  await expect(page.getByRole('button', { name: 'Watched episode 1', exact: true })).toBeVisible()
  await page.goto('/dramas/run-on')
  await say(page, 'Not started')
  await page.reload()
  await expect(control(page)).toHaveValue('0')
  await page.context().close()
})

test('whoever has scripts again is sent the page that all share', async ({ browser }) => {
  const plain = await withoutJavaScript(browser)
  await plain.goto('/dramas/run-on')
  await say(plain, '4')
  await expect(control(plain)).toHaveValue('4')
  const marks = async (context: BrowserContext) =>
    (await context.cookies()).filter(({ name }) => name.endsWith('without-scripts'))
  expect(await marks(plain.context())).toHaveLength(1)
  const state = await plain.context().storageState()
  await plain.context().close()
  const scripted = await browser.newContext({ storageState: state })
  const page = await scripted.newPage()
  await page.goto('/dramas/run-on')
  await expect(page.getByRole('button', { name: 'Watched episode 5' })).toBeVisible()
  await expect.poll(async () => (await marks(scripted)).length).toBe(0)
  const shared = await page.request.get('/dramas/run-on')
  expect(await shared.text()).not.toContain('Watched episode 5')
  await page.reload()
  await expect(control(page)).toHaveValue('4')
  await page.getByRole('button', { name: 'Watched episode 5' }).click()
  await expect(control(page)).toHaveValue('5')
  expect(await marks(scripted)).toHaveLength(0)
  await scripted.close()
})

test('a gated page offers to say how far one is', async ({ page }) => {
  await page.goto(KISS)
  await say(page, 'All')
  await expect(page).toHaveURL(KISS)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not yet')
})

async function dramaIdAt(request: APIRequestContext, path: string): Promise<string> {
  const html = await (await request.get(path)).text()
  return /name="drama" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

test('a cookie that makes no sense is the safe view', async ({ request }) => {
  const id = await dramaIdAt(request, '/dramas/run-on')
  for (const value of [
    'all',
    `${id}.-1`,
    `${id}.1e9`,
    '__proto__.9999',
    `${'x'.repeat(10_000)}`,
    '%00%ff',
  ]) {
    const answer = await request.get('/dramas/run-on', { headers: { cookie: `watched=${value}` } })
    expect(answer.status(), value.slice(0, 20)).toBe(200)
    expect(await answer.text()).not.toContain(KISS)
  }
})

test('what makes no sense is refused with a 400 and sets nothing', async ({ request, baseURL }) => {
  const headers = { origin: baseURL ?? '' }
  const drama = await dramaIdAt(request, '/dramas/run-on')
  const forms: Record<string, string>[] = [
    {},
    { drama: 'x', episode: '1' },
    { drama: '', next: '1' },
    { drama, episode: '4/' },
    { drama, episode: '4/2/1' },
    { drama, episode: '4/-2', scripts: 'none' },
  ]
  for (const form of forms) {
    const answer = await request.post('/api/v1/watched', { form, headers, maxRedirects: 0 })
    expect(answer.status()).toBe(400)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})
