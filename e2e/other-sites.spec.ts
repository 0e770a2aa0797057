import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, uniqueName } from './fixtures'
import { startOpenIdProvider, type OpenIdProvider } from './openid-provider'
import { startServer, type RunningServer } from './server'

test.describe.configure({ mode: 'serial' })

let folder: string
let provider: OpenIdProvider
let server: RunningServer

test.beforeAll(async () => {
  test.setTimeout(240_000)
  folder = mkdtempSync(join(tmpdir(), 'wiki-openid-'))
  provider = await startOpenIdProvider()
  server = await startServer(join(folder, 'wiki.db'), {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'wiki',
    OIDC_CLIENT_SECRET: 'unused-on-loopback',
    OIDC_NAME: 'Fan Club',
  })
})

test.afterAll(async () => {
  await server.stop()
  await provider.stop()
  rmSync(folder, { recursive: true, force: true })
})

test.use({ javaScriptEnabled: false })

const continueWith = 'Continue with Fan Club'

test('whom another site vouches for chooses a username once, and is let in the next time', async ({
  page,
}) => {
  provider.person = { sub: 'p-1', name: 'Seo Dan Ah' }
  await page.goto(`${server.baseURL}/sign-in?next=/dramas/run-on`)
  await page.getByRole('button', { name: continueWith }).click()
  await expect(page).toHaveURL(`${server.baseURL}/choose-username`)
  await expect(page.getByLabel('Username')).toHaveValue('Seo-Dan-Ah')
  await page.getByLabel('Username').fill('admin')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('alert')).toContainText('could be taken for the wiki')
  await page.getByLabel('Username').fill('dan-ah')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page).toHaveURL(`${server.baseURL}/dramas/run-on`)

  await page.goto(`${server.baseURL}/account`)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto(`${server.baseURL}/sign-in`)
  await page.getByRole('button', { name: continueWith }).click()
  await expect(page).toHaveURL(`${server.baseURL}/`)
  const me = await page.request.get(`${server.baseURL}/api/v1/me`)
  expect(await me.json()).toMatchObject({ username: 'dan-ah', level: 'new' })
})

test('what a browser knows of its reader’s progress is joined on the way back from another site', async ({
  page,
}) => {
  provider.person = { sub: 'p-1', name: 'Seo Dan Ah' }
  await page.goto(`${server.baseURL}/dramas/run-on`)
  await page.getByLabel('Watched up to').selectOption({ label: '4' })
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await page.goto(`${server.baseURL}/sign-in?next=/dramas/run-on`)
  await page.getByRole('button', { name: continueWith }).click()
  await expect(page).toHaveURL(`${server.baseURL}/account/watched?next=%2Fdramas%2Frun-on`)
  await page.getByRole('button', { name: 'Put both back as they were' }).click()
  await expect(page).toHaveURL(`${server.baseURL}/dramas/run-on`)
  await page.goto(`${server.baseURL}/account`)
  await expect(page.getByRole('main')).toContainText('Every page of a drama asks')
})

test('who says no at the other site comes back signed out, with words', async ({ page }) => {
  provider.person = null
  await page.goto(`${server.baseURL}/sign-in`)
  await page.getByRole('button', { name: continueWith }).click()
  await expect(page.getByRole('alert')).toContainText('did not work')
  const me = await page.request.get(`${server.baseURL}/api/v1/me`)
  expect(await me.json()).toEqual({ username: null, watched: {} })
})

test('a signed-in user links another site, after saying so', async ({ page }) => {
  provider.person = { sub: 'p-2', name: 'Young Hwa' }
  const username = uniqueName('young-hwa')
  await page.goto(`${server.baseURL}/sign-up`)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password').fill('a-long-enough-passphrase')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await page.getByRole('button', { name: 'Also sign in with Fan Club' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Link to your account')
  await page.getByRole('button', { name: 'Link it' }).click()
  await expect(page.getByText('You can also sign in with Fan Club.')).toBeVisible()
})

test('the way to another site cannot be started from a third one', async ({ request }) => {
  const answer = await request.post(`${server.baseURL}/api/auth/signin/oidc`, {
    headers: { origin: 'https://evil.example' },
    form: { callbackUrl: '/' },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(403)
})
