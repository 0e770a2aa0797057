import type { Browser } from '@playwright/test'
import { expect, expectAccessible, openAs, test, uniqueName, type Page } from './fixtures'
import { publishPage } from './published-page'

/* Nothing is kept in the browser for reading without a connection but a page that says so; what is typed outlives its loss. */

test('what is typed while the connection is lost is kept as soon as it is back @phone-later', async ({
  browser,
}) => {
  const path = await publishPage('person', uniqueName('Han Train'))
  const { page } = await openAs(browser, 'new')
  await page.goto(`/edit${path}`)
  await page.getByLabel('Born', { exact: true }).fill('1991')
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()

  await page.context().setOffline(true)
  await page.getByLabel('Edit summary').fill('Typed in a tunnel')
  await expect(page.getByText(/^You are offline\. What you type stays here/)).toBeVisible()
  await page.getByRole('button', { name: 'Submit edit' }).click()
  await expect(page.getByText('You are offline, so nothing was sent.')).toBeVisible()
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed in a tunnel')
  await expect(page.getByLabel('Born', { exact: true })).toHaveValue('1991')

  await page.context().setOffline(false)
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()
  await page.goto(`/edit${path}?draft=1`)
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed in a tunnel')
  await page.getByRole('button', { name: 'Submit edit' }).click()
  await expect(page).toHaveURL(/\/review\//)
  await page.context().close()
})

const NOT_REACHED = 'The wiki cannot be reached'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Opens a page as a reader whose browser knows by now what to show where the wiki cannot be reached. */
async function openPrepared(browser: Browser, path: string): Promise<Page> {
  const page = await (await browser.newContext({ colorScheme: 'light' })).newPage()
  await page.goto(path)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  return page
}

test('a link followed without a connection leads to a page that says so, and on from there', async ({
  browser,
}) => {
  const name = uniqueName('Han Bridge')
  const path = `/people/${name.toLowerCase().replace(' ', '-')}`
  const page = await openPrepared(browser, path)
  await page.context().setOffline(true)
  // A connection that is only said to be gone is there for what is fetched before a click; this page is not.
  await page.getByRole('contentinfo').locator('a[href="/about"]').click()
  await expect(heading(page)).toHaveText(NOT_REACHED)
  await expect(page).toHaveURL('/about')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(heading(page)).toHaveText(NOT_REACHED)
  // What was read before is not kept either: by now it says something else.
  await page.goto(path)
  await expect(heading(page)).toHaveText(NOT_REACHED)

  await publishPage('person', name)
  await page.context().setOffline(false)
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(heading(page)).toHaveText(name)
  await expect(page).toHaveURL(path)
  await page.context().close()
})

test('it speaks Korean below /ko, in the colours that its reader chose, and no form is swallowed by it', async ({
  browser,
}) => {
  const page = await openPrepared(browser, '/ko/dramas/run-on')
  const theme = (name: string) => page.getByRole('contentinfo').getByRole('button', { name })
  await theme('어둡게').click()
  await expect(theme('어둡게')).toHaveAttribute('aria-pressed', 'true')
  await page.context().setOffline(true)
  await page.goto('/ko/people/kang-tae-oh?progress=all')
  await expect(heading(page)).toHaveText('위키에 연결할 수 없어요')
  await expect(page).toHaveURL('/ko/people/kang-tae-oh?progress=all')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 19, 15)')

  await page.context().setOffline(false)
  await page.getByRole('link', { name: '다시 시도하기' }).click()
  await expect(heading(page)).toContainText('강태오')
  await page.context().setOffline(true)
  await theme('밝게').click()
  await expect(page).toHaveURL(/^chrome-error:/)
  await page.context().close()
})

test('a page that comes from the wiki through the worker is what the wiki said, and is kept nowhere', async ({
  browser,
  request,
}) => {
  const script = await request.get('/offline-worker.js')
  expect(script.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': expect.stringMatching(/^text\/javascript/),
    'x-content-type-options': 'nosniff',
  })
  const page = await openPrepared(browser, '/dramas/run-on')
  const answer = await page.goto('/people/nobody-of-that-name')
  expect(answer?.status()).toBe(404)
  expect(answer?.fromServiceWorker()).toBe(true)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await page.context().close()
})
