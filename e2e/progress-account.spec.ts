import type { Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  password,
  signIn,
  signUp,
  test,
  uniqueName,
  withoutJavaScript,
} from './fixtures'
import { filled, openForm, post } from './posted-form'

/* What a reader has watched is kept in their account, and joined with what a browser says when they sign in there. */

const control = (page: Page) => page.getByLabel('Watched up to')
const undo = (page: Page) => page.getByRole('button', { name: 'Put both back as they were' })

async function say(page: Page, drama: string, choice: string): Promise<void> {
  await page.goto(`/dramas/${drama}`)
  await control(page).selectOption({ label: choice })
  const answer = page.waitForResponse((one) => one.request().method() === 'POST')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  expect((await answer).status()).toBe(303)
  await expect(page).toHaveURL(`/dramas/${drama}`)
}

/** What the wiki says that this browser has watched, as the control shows it. */
async function watchedOf(page: Page): Promise<Record<string, number>> {
  const { watched } = (await (await page.request.get('/api/v1/me')).json()) as {
    watched: Record<string, number>
  }
  return watched
}

test('progress is the same on another device, and is taken off it by signing out', async ({
  page,
  browser,
}) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  await say(page, 'run-on', '9')
  await say(page, 'the-tale-of-nokdu', 'All')
  const onPhone = await withoutJavaScript(browser)
  await signIn(onPhone, username)
  await expect(onPhone).toHaveURL('/')
  await onPhone.goto('/dramas/run-on')
  await expect(control(onPhone)).toHaveValue('9')
  const said = await watchedOf(page)
  expect(Object.values(said).sort()).toEqual([9, 9999])
  expect(await watchedOf(onPhone)).toEqual(said)
  await onPhone.goto('/account/watched')
  await expect(onPhone.getByRole('main')).toContainText('Run On: up to episode 9')
  await onPhone.goto('/sign-out')
  await onPhone.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(onPhone).toHaveURL('/')
  expect(await watchedOf(onPhone)).toEqual({})
  expect(await watchedOf(page)).toEqual(said)
  await onPhone.context().close()
})

test('what is said on one device is offered on another that is signed in, and shown there once it is taken', async ({
  page,
  browser,
}) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  const other = await (await browser.newContext()).newPage()
  await signIn(other, username)
  await say(page, 'run-on', 'All')
  await other.goto('/dramas/run-on')
  const offer = other.getByRole('button', { name: 'Your account says All: use that' })
  await expect(offer).toBeVisible()
  await expect(control(other)).toHaveValue('0')
  expect(await watchedOf(other)).toEqual({})
  await expectAccessible(other)
  await offer.click()
  await expect(control(other)).toHaveValue('all')
  await expect(offer).toHaveCount(0)
  expect(await watchedOf(other)).toEqual(await watchedOf(page))
  await say(other, 'run-on', 'Not started')
  await page.goto('/dramas/run-on')
  await expect(page.getByRole('button', { name: /Your account says/ })).toHaveCount(0)
  await other.context().close()
})

test('without JavaScript what another device said is taken over on the page of the account', async ({
  page,
  browser,
}) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  const other = await withoutJavaScript(browser)
  await signIn(other, username)
  await say(page, 'run-on', '9')
  await say(page, 'the-tale-of-nokdu', 'All')
  for (const path of ['/account', '/account/watched']) {
    await other.goto(path)
    const line = other.getByRole('listitem').filter({
      hasText: path === '/account' ? 'Run On: up to episode 9' : 'Nokdu: everything',
    })
    const take = line.getByRole('button', { name: 'Use that in this browser, too' })
    await take.click()
    await expect(other).toHaveURL(path)
    await expect(take).toHaveCount(0)
  }
  await other.goto('/dramas/run-on')
  await expect(control(other)).toHaveValue('9')
  await other.goto('/dramas/the-tale-of-nokdu')
  await expect(control(other)).toHaveValue('all')
  expect(await watchedOf(other)).toEqual(await watchedOf(page))
  await page.goto('/account')
  await expect(page.getByRole('button', { name: 'Use that in this browser, too' })).toHaveCount(0)
  await other.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`signing in joins both, the higher wins, and it is undone ${how} JavaScript @phone-later`, async ({
    page,
    browser,
  }) => {
    const username = uniqueName('fan')
    await signUp(page, username)
    await say(page, 'run-on', '9')
    const other = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await say(other, 'run-on', '4')
    await say(other, 'the-tale-of-nokdu', '12')
    const before = await watchedOf(other)
    await signIn(other, username)
    await expect(other).toHaveURL('/account/watched?next=%2F')
    const notice = other.getByRole('main').getByRole('status')
    await expect(notice).toContainText('“up to episode 4”, your account “up to episode 9”')
    await expect(notice).toContainText('“up to episode 12”, your account “Not started”')
    if (javaScriptEnabled) await expectAccessible(other)
    expect(Object.values(await watchedOf(other)).sort()).toEqual([12, 9])
    await undo(other).click()
    await expect(other).toHaveURL('/')
    expect(await watchedOf(other)).toEqual(before)
    await other.goto('/account')
    await expect(undo(other)).toHaveCount(0)
    await expect(other.getByRole('main')).toContainText('Run On: up to episode 9')
    await expect(other.getByRole('main')).not.toContainText('Nokdu')
    await other.context().close()
  })
}

test('who keeps the joining goes on to where they wanted to go', async ({ page, browser }) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  const other = await (await browser.newContext()).newPage()
  await say(other, 'run-on', '4')
  await other.goto('/sign-in?next=/dramas/run-on')
  await signInHere(other, username)
  await expect(other).toHaveURL('/account/watched?next=%2Fdramas%2Frun-on')
  await other.getByRole('link', { name: 'Go on' }).click()
  await expect(other).toHaveURL('/dramas/run-on')
  await expect(control(other)).toHaveValue('4')
  await other.context().close()
})

async function signInHere(page: Page, username: string): Promise<void> {
  await page.getByLabel('Username', { exact: true }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

test('a cookie that makes no sense is never kept in an account', async ({ page, baseURL }) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  await say(page, 'run-on', '1')
  const [id = ''] = Object.keys(await watchedOf(page))
  const unknown = '01EWTM1000000000000000000Z'
  const made = [
    `${id}.-4`,
    `${id}.1e9`,
    `${unknown}.4~__proto__.9`,
    `${unknown}.9999`,
    `${`${unknown}.4~`.repeat(400)}`,
    'x'.repeat(10_000),
    '%00%ff',
  ]
  for (const value of made) {
    const sender = { baseURL: baseURL ?? '', cookie: `watched=${value}` }
    const form = await openForm(sender, '/sign-in', 'Sign in')
    const answer = await post(sender, filled(form, { username, password }))
    expect(answer.status, value.slice(0, 40)).toBe(303)
  }
  await page.goto('/account/watched')
  const kept = page.getByRole('main').getByRole('listitem')
  await expect(kept).toHaveCount(1)
  await expect(kept).toHaveText('Run On: up to episode 1')
})

test('the page of what one has watched is for who is signed in', async ({ page }) => {
  await page.goto('/account/watched')
  await expect(page.getByRole('main')).toContainText('no longer signed in')
  await expectAccessible(page)
})
