import type { APIRequestContext, Browser, Locator } from '@playwright/test'
import type { Level } from '@/wiki/permissions'
import { expect, openAs, uniqueName, type Page } from './fixtures'

/** What an anonymous reader gets of an entry on their next request, spoilers included. */
export async function readBy(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(`${path}?progress=all`)
  expect(answer.status(), path).toBe(200)
  return answer.text()
}

/** The first value of a field, as the open data give it to anybody; undefined where there is none. */
export async function valueOf(
  request: APIRequestContext,
  path: string,
  field: string,
): Promise<unknown> {
  const answer = await request.get(`/api/v1/entries${path}`)
  const { fields } = (await answer.json()) as { fields: Record<string, { value?: unknown }[]> }
  return fields[field]?.[0]?.value
}

/** The inputs of one row of a field, counted from 1. */
export function row(page: Page, field: string, number: number): Locator {
  return page.getByRole('group', { name: `${field}, row ${number}`, exact: true })
}

/** Adds a row to a field of the open form and gives its inputs. */
export async function addRow(page: Page, field: string, number: number): Promise<Locator> {
  await page.getByRole('button', { name: `Add to “${field}”` }).click()
  await expect(row(page, field, number)).toBeVisible()
  return row(page, field, number)
}

/** Says why, presses the button that sends the form, and gives the status of the answer. */
export async function send(
  page: Page,
  summary: string,
  button: 'Submit edit' | 'Publish' = 'Submit edit',
): Promise<number> {
  await page.getByLabel('Edit summary').fill(summary)
  return press(page, button)
}

/** Says why, and sends the form with a button that leads on to another page when all is well. */
export async function save(
  page: Page,
  summary: string,
  button: 'Submit edit' | 'Publish' | 'Move' | 'Delete' | 'Restore' | 'Revert' = 'Publish',
): Promise<void> {
  const before = page.url()
  await page.getByLabel('Edit summary').fill(summary)
  // Without scripts a browser is sent on with a 303; Next's own client reads where to from a 200.
  expect([200, 303]).toContain(await press(page, button))
  await expect(page).not.toHaveURL(before)
}

/** Presses a button of the page's forms and gives the status with which the post was answered. */
export async function press(page: Page, button: string): Promise<number> {
  // A draft that is kept meanwhile is a post, too.
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && !response.url().includes('/api/'),
  )
  await page.getByRole('main').getByRole('button', { name: button, exact: true }).last().click()
  return (await answer).status()
}

/** Sends the form of an edit that has to wait, and gives the address under which it waits. */
export async function submitForReview(page: Page, summary: string): Promise<string> {
  await save(page, summary, 'Submit edit')
  await expect(page).toHaveURL(/\/review\/[0-9A-Z]{26}/)
  await expect(page.getByRole('main')).toContainText('Waiting for review')
  return new URL(page.url()).pathname
}

/** Decides about an edit as a reviewer who looks at its page. */
export async function decide(
  page: Page,
  path: string,
  decision: 'Approve' | 'Reject' | 'Return',
  reason = '',
): Promise<void> {
  await page.goto(path)
  if (reason !== '') await page.getByLabel('Reason').fill(reason)
  await press(page, decision)
  await expect(
    page.getByRole('status').filter({ hasText: /^(Approv|Reject|Return)ed/ }),
  ).toBeVisible()
}

/**
 * Sends the form of what takes two moderators and has another one approve it. The page is left at the edit, whose
 * address is given.
 */
export async function saveTogether(
  page: Page,
  summary: string,
  button: 'Move' | 'Delete' | 'Restore' | 'Revert',
): Promise<string> {
  await save(page, summary, button)
  await expect(page).toHaveURL(/\/review\/[0-9A-Z]{26}/)
  const edit = new URL(page.url()).pathname
  await approveElsewhere(page, edit)
  return edit
}

/** Has another moderator approve an edit that waits, in a browser of their own. */
export async function approveElsewhere(page: Page, edit: string): Promise<void> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page belongs to no browser')
  await as(browser, 'moderator', (second) => decide(second, edit, 'Approve'))
}

/** Writes a drama of its own for a test, through the form. Gives its address. */
export async function writeDrama(page: Page, name: string): Promise<string> {
  const title = uniqueName(name)
  await page.goto('/new/drama')
  await page.getByLabel('Title (required)').fill(title)
  await save(page, 'Begun')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  return new URL(page.url()).pathname
}

/** Does something as a user of a level in a browser of their own, which is closed afterwards. */
export async function as<T>(
  browser: Browser,
  level: Level,
  work: (page: Page, username: string) => Promise<T>,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<T> {
  const { page, username } = await openAs(browser, level, options)
  try {
    return await work(page, username)
  } finally {
    await page.context().close()
  }
}
