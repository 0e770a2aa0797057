import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/* Light or dark is chosen in the foot of every page; who chose nothing has what their device says. */

const LIGHT = 'rgb(250, 248, 244)'
const DARK = 'rgb(21, 19, 15)'

const button = (page: Page, name: string) =>
  page.getByRole('contentinfo').getByRole('button', { name, exact: true })

const expectGround = (page: Page, colour: string) =>
  expect(page.locator('body')).toHaveCSS('background-color', colour)

for (const javaScriptEnabled of [true, false])
  test(`a reader chooses the dark pages and goes back to their device's, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, colorScheme: 'light' })
    const page = await context.newPage()
    await page.goto('/ko/dramas/run-on?progress=all')
    await expectGround(page, LIGHT)
    await button(page, '어둡게').click()
    await expect(page).toHaveURL('/ko/dramas/run-on?progress=all')
    await expectGround(page, DARK)
    await expect(button(page, '어둡게')).toHaveAttribute('aria-pressed', 'true')
    for (const path of ['/dramas', '/%00', '/sign-in', '/people/kang-tae-oh', '/no-such-page']) {
      await page.goto(path)
      await expectGround(page, DARK)
    }
    await page.emulateMedia({ media: 'print' })
    await expectGround(page, 'rgb(255, 255, 255)')
    await page.emulateMedia({ media: 'screen' })
    await button(page, 'As my device').click()
    await expectGround(page, LIGHT)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectGround(page, DARK)
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

test('light pages stay light on a dark device, and nobody else gets them', async ({ browser }) => {
  const dark = { colorScheme: 'dark' } as const
  const [chosen, other] = [await browser.newContext(dark), await browser.newContext(dark)]
  const [page, others] = [await chosen.newPage(), await other.newPage()]
  await page.goto('/dramas/run-on')
  await button(page, 'Light').click()
  await expectGround(page, LIGHT)
  await others.goto('/dramas/run-on')
  await expectGround(others, DARK)
  await page.reload()
  await expectGround(page, LIGHT)
  await Promise.all([chosen.close(), other.close()])
})

test('a theme that there is not is refused, and a cookie that says one changes nothing', async ({
  request,
  baseURL,
}) => {
  const post = (theme: string, origin = baseURL ?? '') =>
    request.post('/api/v1/theme', { form: { theme }, headers: { origin }, maxRedirects: 0 })
  expect((await post('sepia')).status()).toBe(400)
  expect((await post('dark', 'https://elsewhere.example')).status()).toBe(403)
  expect((await post('dark')).status()).toBe(303)
  const plain = await request.get('/dramas/run-on', { headers: { cookie: 'theme="><b>' } })
  expect(await plain.text()).not.toContain('data-theme')
})
