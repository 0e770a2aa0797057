import type { Page } from '@playwright/test'
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
    if (javaScriptEnabled) await expect(control(page)).toHaveValue('4')
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
  await page.goto('/people/kang-tae-oh')
  await expect(kiss(page).first()).toBeVisible()
  await page.context().close()
})

test('a gated page offers to say how far one is', async ({ page }) => {
  await page.goto(KISS)
  await say(page, 'All')
  await expect(page).toHaveURL(KISS)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not yet')
})

test('a cookie that makes no sense is the safe view', async ({ request }) => {
  const id = /name="drama" value="([^"]+)"/.exec(await (await request.get('/dramas/run-on')).text())
  for (const value of [
    'all',
    `${id?.[1]}.-1`,
    `${id?.[1]}.1e9`,
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
  const forms: Record<string, string>[] = [
    {},
    { drama: 'x', episode: '1' },
    { drama: '', next: '1' },
  ]
  for (const form of forms) {
    const answer = await request.post('/api/v1/watched', { form, headers, maxRedirects: 0 })
    expect(answer.status()).toBe(400)
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})
