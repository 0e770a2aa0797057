import type { APIRequestContext, Page } from '@playwright/test'
import {
  ban,
  expect,
  expectAccessible,
  grant,
  openAs,
  password,
  signIn,
  signUp,
  signUpOnScreen,
  test,
  uniqueName,
  withoutJavaScript,
} from './fixtures'
import { startServer } from './server'

/** What the wiki says of somebody who is signed out and has said nothing. */
const nobody = { username: null, watched: {} }

async function whoIs(request: APIRequestContext, baseURL = ''): Promise<unknown> {
  return (await request.get(`${baseURL}/api/v1/me`)).json()
}

/** Presses a button of a form and gives the status with which the server answered it. */
async function statusOf(page: Page, button: string): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
  return (await answer).status()
}

test('a sign-up says what is wrong beside each field, keeps what was typed, and leads on', async ({
  browser,
}) => {
  const page = await withoutJavaScript(browser)
  const username = uniqueName('fan')
  await page.goto('/sign-up?next=/dramas/run-on')
  await page.getByLabel('Username').fill('two words')
  await page.getByLabel('Password').fill('short')
  await page.getByLabel('Email').fill('nowhere')
  expect(await statusOf(page, 'Sign up')).toBe(422)
  await expect(page.getByLabel('Username')).toHaveValue('two words')
  await expect(page.getByLabel('Username')).toHaveAccessibleDescription(/no spaces/)
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/at least 8/)
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/leave it empty/)

  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Email').fill('')
  expect(await statusOf(page, 'Sign up')).toBe(303)
  await expect(page).toHaveURL('/dramas/run-on')
  expect(await whoIs(page.request)).toMatchObject({ username, level: 'new', unread: 0 })
  await page.context().close()
})

test('a name that looks like one that is taken is refused', async ({ page, browser }) => {
  const username = uniqueName('seo-dan-ah')
  const { page: other } = await openAs(browser, 'new')
  await signUp(page, username)
  await other.goto('/')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await expect(other.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await other.goto('/sign-up')
  await other.getByLabel('Username').fill(username.toUpperCase().replaceAll('-', '_'))
  await other.getByLabel('Password').fill(password)
  expect(await statusOf(other, 'Sign up')).toBe(422)
  await expect(other.getByLabel('Username')).toHaveAccessibleDescription(/looks like it/)
  await other.context().close()
})

test('the header says who is signed in, and signs out', async ({ page }) => {
  const username = uniqueName('fan')
  const header = page.getByRole('banner')
  await signUpOnScreen(page, username)
  await page.goto('/dramas')
  await expect(header.getByRole('link', { name: username })).toBeVisible()
  await header.getByRole('button', { name: 'Sign out' }).click()
  await expect(header.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await whoIs(page.request)).toEqual(nobody)
  await signIn(page, username)
  await expect(header.getByRole('link', { name: username })).toBeVisible()
})

test('a wrong password answers 401, and the eleventh 429 with the time to wait', async ({
  page,
}) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  await page.context().clearCookies()
  for (let n = 0; n < 10; n += 1) {
    await page.goto('/sign-in')
    await page.getByLabel('Username').fill(username)
    await page.getByLabel('Password').fill('not-the-password')
    expect(await statusOf(page, 'Sign in')).toBe(401)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('do not match')
  }
  await page.goto('/sign-in')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill(password)
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  expect((await answer).status()).toBe(429)
  expect(Number((await answer).headers()['retry-after'])).toBeGreaterThan(0)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('tried too often')
  await expect(page.getByLabel('Username')).toHaveValue(username)
})

test('signing in never leads to another site', async ({ page }) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  await page.context().clearCookies()
  await page.goto('/sign-in?next=//evil.example/')
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/')
})

test('a changed password signs other devices out, and opens the account from then on', async ({
  page,
  browser,
}) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  const phone = await browser.newContext()
  const onPhone = await phone.newPage()
  await signIn(onPhone, username)
  await page.goto('/account')
  await page.getByLabel('Present password').fill('not-the-password')
  await page.getByLabel('New password').fill('another-long-passphrase')
  expect(await statusOf(page, 'Change password')).toBe(422)
  await page.getByLabel('Present password').fill(password)
  await page.getByLabel('New password').fill('another-long-passphrase')
  expect(await statusOf(page, 'Change password')).toBe(200)
  await expect(page.getByRole('main').getByRole('status')).toContainText('is changed')
  expect(await whoIs(page.request)).toMatchObject({ username })
  expect(await whoIs(onPhone.request)).toEqual(nobody)
  await phone.close()
})

test('a level, a ban and a log-out everywhere act on the next request, in another process too @long', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000)
  const database = process.env.E2E_DATABASE
  if (!database) throw new Error('E2E_DATABASE is not set')
  const other = await startServer(database)
  const username = uniqueName('fan')
  await signUp(page, username)
  // Cookies know hosts and no ports: both processes are asked with the same session.
  const ask = () => Promise.all([whoIs(page.request, baseURL), whoIs(page.request, other.baseURL)])
  expect(await ask()).toMatchObject([{ level: 'new' }, { level: 'new' }])
  await grant(username, 'reviewer')
  expect(await ask()).toMatchObject([{ level: 'reviewer' }, { level: 'reviewer' }])
  await ban(username)
  expect(await ask()).toMatchObject([{ isBlocked: true }, { isBlocked: true }])

  const elsewhere = await browser.newPage()
  await elsewhere.goto(`${other.baseURL}/sign-in`)
  await elsewhere.getByLabel('Username').fill(username)
  await elsewhere.getByLabel('Password').fill(password)
  await elsewhere.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await elsewhere.waitForURL(`${other.baseURL}/`)
  await elsewhere.goto(`${other.baseURL}/account`)
  await expect(elsewhere.getByText('your account is blocked')).toBeVisible()
  await elsewhere.getByRole('button', { name: 'Log out everywhere' }).click()
  await expect(elsewhere).toHaveURL(`${other.baseURL}/sign-in`)
  expect(await ask()).toEqual([nobody, nobody])
  await elsewhere.context().close()
  await other.stop()
})

test('the cookie is for this site only and tells nothing', async ({ page }) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  const cookies = await page.context().cookies()
  expect(cookies).toHaveLength(1)
  const [cookie] = cookies
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(Buffer.from(cookie?.value ?? '', 'base64').toString()).not.toContain(username)
  await page.context().addCookies([{ ...cookie!, value: `${cookie?.value}x` }])
  expect(await whoIs(page.request)).toEqual(nobody)
})

test('the pages of an account are accessible @both @long', async ({ page }) => {
  test.slow()
  for (const path of ['/sign-up', '/sign-in', '/account', '/sign-out', '/choose-username']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await page.goto('/sign-up')
  expect(await statusOf(page, 'Sign up')).toBe(422)
  await expectAccessible(page)
  await signUp(page, uniqueName('fan'))
  for (const path of ['/account', '/sign-out', '/sign-in']) {
    await page.goto(path)
    await expectAccessible(page)
  }
})
