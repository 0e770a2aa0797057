import { expect, expectAccessible, test, withoutJavaScript } from './fixtures'
import { NINE, publishGatedDrama, SUMMARY, TWELVE } from './gated-drama'

/* What is hidden says how much and until when, and is shown to who asks for just that: on a page, and in its history. */

const CANARY = /canary/i

test('one group of what is hidden is opened, and no other, on that page alone @both', async ({
  browser,
}) => {
  const { path, segment } = await publishGatedDrama()
  const page = await withoutJavaScript(browser)
  const main = page.getByRole('main')
  await page.goto(path)
  expect(await page.content()).not.toMatch(CANARY)
  await expect(main).toContainText('2 facts hidden until episode 9.')
  await page.getByRole('link', { name: '2 facts hidden until episode 9' }).click()
  await expect(page).toHaveURL(`${path}?reveal=${segment}:9`)
  for (const tag of NINE) await expect(main).toContainText(tag)
  expect(await page.content()).not.toContain(TWELVE)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(main).toContainText('1 fact hidden until episode 12.')
  await page.getByRole('link', { name: '1 fact hidden until episode 12' }).click()
  await expect(page).toHaveURL(`${path}?reveal=${segment}:12,${segment}:9`)
  await expect(main).toContainText(TWELVE)
  await page.getByRole('link', { name: 'Hide it again' }).click()
  await expect(page).toHaveURL(path)
  expect(await page.content()).not.toMatch(CANARY)
  await page.context().close()
})

test('what was opened once is in no page that others are sent, and is linked for nobody who searches', async ({
  page,
  request,
}) => {
  const { path, segment } = await publishGatedDrama()
  const opened = await request.get(`${path}?reveal=${segment}:9`)
  expect(await opened.text()).toContain(NINE[0])
  for (const again of [path, path, '/dramas', `/api/v1/entries${path}?reveal=${segment}:9`])
    expect(await (await request.get(again)).text()).not.toMatch(CANARY)
  await page.goto(path)
  const link = page.getByRole('link', { name: '2 facts hidden until episode 9' })
  await expect(link).toHaveAttribute('rel', 'nofollow')
  await link.click()
  await expectAccessible(page)
})

test('an address that opens what makes no sense is a 400 with words, and opens nothing', async ({
  request,
}) => {
  const { path, change } = await publishGatedDrama()
  for (const value of ['', 'all', 'run-on', 'no-such:9', '%00', 'run-on:9&reveal=run-on:4']) {
    for (const at of [path, `/changes/${change}`, `/history${path}`]) {
      const answer = await request.get(`${at}?reveal=${value}`)
      expect(answer.status(), `${at} ${value}`).toBe(400)
      expect(await answer.text()).not.toMatch(CANARY)
    }
  }
  const long = await request.get(`${path}?reveal=${'run-on:9,'.repeat(900)}run-on:9`)
  expect(long.status()).toBeLessThan(500)
})

test('a change that would spoil is shown after a warning that names the episode @phone-later', async ({
  browser,
}) => {
  const { path, segment, change } = await publishGatedDrama()
  const page = await withoutJavaScript(browser)
  const main = page.getByRole('main')
  await page.goto(`/history${path}`)
  expect(await page.content()).not.toMatch(CANARY)
  await expect(main).toContainText(
    `Shows what is known from episode 9 of ${segment} and episode 12 of ${segment}.`,
  )
  await page.getByRole('link', { name: 'Version 2' }).click()
  await expect(page).toHaveURL(`/changes/${change}`)
  expect(await page.content()).not.toMatch(CANARY)
  await expect(main).toContainText(`Shows what is known from episode 9 of ${segment} (2 changes).`)
  await page.getByRole('link', { name: `Show it anyway (episode 9 of ${segment})` }).click()
  await expect(page).toHaveURL(`/changes/${change}?reveal=${segment}:9`)
  await expect(main).toContainText(NINE[0] ?? '')
  expect(await page.content()).not.toContain(TWELVE)
  expect(await page.content()).not.toContain(SUMMARY)
  await page.getByRole('link', { name: `Show it anyway (episode 12 of ${segment})` }).click()
  await expect(main).toContainText(TWELVE)
  await expect(main).toContainText(SUMMARY)
  await page.getByRole('link', { name: 'Hide it again' }).click()
  await expect(page).toHaveURL(`/changes/${change}`)
  await page.context().close()
})

test('so are a summary in a list and the comparison of two versions', async ({ page }) => {
  const { path, segment, change } = await publishGatedDrama()
  await page.goto(`/history${path}?from=1&to=2`)
  expect(await page.content()).not.toMatch(CANARY)
  await page.getByRole('link', { name: `Show it anyway (episode 12 of ${segment})` }).click()
  await expect(page).toHaveURL(`/history${path}?from=1&to=2&reveal=${segment}:12`)
  await expect(page.getByRole('main')).toContainText(TWELVE)
  expect(await page.content()).not.toContain(NINE[0])
  await page.goto('/changes')
  const line = page
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href="/changes/${change}"]`) })
  await expect(line).toContainText(`Shows what is known from episode 9 of ${segment}`)
  await expectAccessible(page)
  await line.getByRole('link', { name: 'Show this change anyway' }).click()
  await expect(page).toHaveURL(`/changes/${change}?reveal=${segment}:12,${segment}:9`)
  await expect(page.getByRole('main')).toContainText(SUMMARY)
  await expectAccessible(page)
})
