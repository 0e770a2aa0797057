import type { Page } from '@playwright/test'
import { expect, expectAccessible, openAs, test, uniqueName } from './fixtures'
import { approveElsewhere, saveTogether } from './journeys'
import { publishPage } from './published-page'

/** Presses a button of a form and gives the status with which the server answered the post. */
async function press(page: Page, button: string | RegExp): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('main').getByRole('button', { name: button }).last().click()
  return (await answer).status()
}

/** A success leads on: a plain post answers 303, one of a script carries the way in its answer. */
async function submit(page: Page, button: string | RegExp): Promise<void> {
  expect([200, 303]).toContain(await press(page, button))
  await expect(page).not.toHaveURL(/\/(edit|new|move)\//)
}

test('a move leaves a lasting way from the old address, for what stands under it too', async ({
  browser,
}) => {
  const drama = await publishPage('drama', uniqueName('Moves'))
  const { page } = await openAs(browser, 'moderator', { javaScriptEnabled: false })
  await page.goto(`/new/episode?path=${drama}/episodes/1`)
  await submit(page, 'Publish')
  await page.goto(`/move${drama}`)
  const segment = uniqueName('moved').toLowerCase()
  await page.getByLabel('Last part of the address').fill('Not An Address')
  expect(await press(page, 'Move')).toBe(422)
  await page.getByLabel('Last part of the address').fill(segment)
  await page.getByLabel('Edit summary').fill('Its proper title')
  await submit(page, 'Move')
  const edit = new URL(page.url()).pathname
  expect((await page.request.get(drama, { maxRedirects: 0 })).status()).toBe(200)
  await approveElsewhere(page, edit)
  for (const [old, now] of [
    [drama, `/dramas/${segment}`],
    [`${drama}/episodes/1`, `/dramas/${segment}/episodes/1`],
  ] as const) {
    const answer = await page.request.get(old, { maxRedirects: 0 })
    expect(answer.status()).toBe(301)
    expect(answer.headers().location).toContain(now)
  }
  await page.context().close()
})

test('moderators delete and restore by twos; others cannot @long', async ({ browser }) => {
  const path = await publishPage('person', uniqueName('Han Gone'))
  const { page: other } = await openAs(browser, 'reviewer')
  expect((await other.goto(`/delete${path}`))?.status()).toBe(403)
  const { page } = await openAs(browser, 'moderator')
  await page.goto(`/delete${path}`)
  await expectAccessible(page)
  expect(await press(page, 'Delete')).toBe(422)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Say why')
  await expect(page.getByLabel('Edit summary')).toHaveAttribute('aria-invalid', 'true')
  await saveTogether(page, 'Written twice', 'Delete')
  expect((await other.goto(path))?.status()).toBe(410)
  await expect(other.getByRole('link', { name: 'History, and restoring it' })).toBeVisible()
  await other.getByRole('link', { name: 'What links here' }).click()
  await expect(other).toHaveURL(`/links${path}`)
  expect((await other.goto(`/edit${path}`))?.status()).toBe(410)
  await page.goto(`/restore${path}`)
  await saveTogether(page, 'It was not', 'Restore')
  expect((await other.goto(path))?.status()).toBe(200)
  for (const each of [page, other]) await each.context().close()
})
