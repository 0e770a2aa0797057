import { SYSTEM } from '@/db/actor'
import { retryWhileBusy } from '@/db/busy'
import { grantLevel } from '@/db/commands/grant-level'
import { openWriter } from '@/db/open'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test as base, type Browser, type Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { formIn } from './posted-form'

export { expect } from '@playwright/test'
export type { Page } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))
const execute = promisify(execFile)

/** The password of everybody whom a test signs up. */
export const password = 'a-long-enough-passphrase'

/**
 * Playwright's `test` with one more rule: whatever a page says in its console as an error or a warning, and every
 * exception in it, fails the test. A browser also reports each answer of 4xx there; those are what tests ask for.
 */
export const test = base.extend<{ watchConsole: void }>({
  watchConsole: [
    async ({ context }, use) => {
      const said: string[] = []
      context.on('weberror', (error) => said.push(String(error.error())))
      context.on('console', (message) => {
        const isAnswer = /Failed to load resource: .*status of 4\d\d/.test(message.text())
        if ((message.type() === 'error' || message.type() === 'warning') && !isAnswer)
          said.push(`${message.type()}: ${message.text()}`)
      })
      await use()
      expect(said, 'the page complained in the console').toEqual([])
    },
    { auto: true },
  ],
})

let counter = 0

/** A username that no other test uses: `name` and a tail. */
export function uniqueName(name: string): string {
  counter += 1
  return `${name}-${process.pid.toString(36)}${counter.toString(36)}${Date.now().toString(36).slice(-4)}`
}

/** Syllables of which no two are the same in any spelling. */
const SYLLABLES = ['ba', 'da', 'ga', 'ja', 'ma', 'na', 'sa']

/** A title that no other sounds like: one that differs in a letter alone may be the same to the wiki. */
export function uniqueTitle(name: string): string {
  counter += 1
  const digits = [...(process.pid * 10_000 + counter).toString(SYLLABLES.length)]
  return `${name} ${digits.map((digit) => SYLLABLES[Number(digit)]).join('')}`
}

/**
 * Signs up `username`, and leaves the page's context signed in: the form is asked for and posted as a browser without
 * scripts does, but drawn nowhere. Most tests begin with it, and drawing took a third of their time.
 */
export async function signUp(page: Page, username: string): Promise<void> {
  const { request } = page.context()
  const asked = await request.get('/sign-up')
  const form = formIn(await asked.text(), words.account.signUp)
  if (!form) throw new Error(`/sign-up (${asked.status()}) has no form`)
  const answer = await request.post('/sign-up', {
    headers: { origin: new URL(asked.url()).origin },
    multipart: Object.fromEntries([...form, ['username', username], ['password', password]]),
    maxRedirects: 0,
  })
  expect(answer.status(), `the sign-up of ${username}`).toBe(303)
}

/** Signs up `username` through the form on the screen, and leaves the page signed in. */
export async function signUpOnScreen(page: Page, username: string): Promise<void> {
  await page.goto('/sign-up')
  await fillAccount(page, username)
  await page.getByRole('button', { name: 'Sign up', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-up/)
}

/** Signs in through the form. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in')
  await fillAccount(page, username)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
}

async function fillAccount(page: Page, username: string): Promise<void> {
  await page.getByLabel('Username', { exact: true }).fill(username)
  await page.getByLabel('Password', { exact: true }).fill(password)
}

/**
 * Opens a page in a browser context of its own (its own cookies), signed up as a new user of this level. The page is
 * watched by nobody; close it with `page.context().close()`.
 */
export async function openAs(
  browser: Browser,
  level: Level,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; username: string }> {
  const page = await (await browser.newContext(options)).newPage()
  const username = uniqueName(level)
  await signUp(page, username)
  if (level !== 'new') await grant(username, level)
  return { page, username }
}

/** Opens a page without JavaScript, signed out. */
export async function withoutJavaScript(browser: Browser): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false })).newPage()
}

/** Gives `username` a level by the command of `npm run grant`, without a process for each: most tests begin with it. */
export async function grant(username: string, level: Level): Promise<void> {
  const path = process.env.E2E_DATABASE
  if (!path) throw new Error('E2E_DATABASE names the database of the tests')
  const writer = openWriter(path)
  try {
    const { status } = await retryWhileBusy(() => grantLevel(writer, SYSTEM, { username, level }))
    if (status !== 'granted') throw new Error(`${username} cannot be ${level}: ${status}`)
  } finally {
    writer.close()
  }
}

/** Bans `username`: `npm run ban`. */
export async function ban(username: string): Promise<void> {
  await runCommand('ban', username)
}

/** Runs one of db/cli's commands on the tests' database and returns what it printed. */
export async function runCommand(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await execute(
    process.execPath,
    ['--import', 'tsx', `db/cli/${name}.ts`, ...args],
    { cwd: root, env: { ...process.env, DATABASE_PATH: process.env.E2E_DATABASE } },
  )
  return stdout
}

/** What is wrong is all that is asked for: telling what is right took as long as finding out. */
const FULL_LOOK: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** The rules of axe whose answer depends on colours alone: all others say the same in every scheme. */
const LOOK_AT_COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
}

/** axe finds nothing on the page as it is, in the light and in the dark scheme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found = await violationsOn(page, colorScheme === 'light' ? FULL_LOOK : LOOK_AT_COLOURS)
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
}

/** Has axe look at the page: each rule that is broken, with where. The page gets axe's script once. */
async function violationsOn(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (asked) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, asked)
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
    )
  }, options)
}
