import type { Page } from '@playwright/test'
import { expect, expectAccessible, openAs, test } from './fixtures'
import { NINE, publishGatedDrama, TWELVE } from './gated-drama'

/* A form shows an editor what they have watched, asks before it shows more, and never changes what it did not show. */

const CANARY = /canary/i
const KISS = '/dramas/run-on/moments/r4k7q2'
const tags = (page: Page) =>
  page.getByRole('main').locator('input[name^="r:tags:"][name$=":value"]')

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`an editor is asked once for each drama, and can take it back, ${how} JavaScript @phone-later`, async ({
    browser,
  }) => {
    const [drama, other] = [await publishGatedDrama(), await publishGatedDrama()]
    const { page } = await openAs(browser, 'reviewer', { javaScriptEnabled })
    const main = page.getByRole('main')
    await page.goto(`/edit${drama.path}`)
    await expect(main).toContainText(
      `2 facts are not in this form: known from episode 9 of ${drama.segment}.`,
    )
    expect(await page.content()).not.toMatch(CANARY)
    if (javaScriptEnabled) await expectAccessible(page)
    await page
      .getByRole('button', {
        name: `Show me everything of ${drama.segment} while I edit and review`,
      })
      .click()
    await expect(tags(page)).toHaveCount(3)
    await expect(page).toHaveURL(`/edit${drama.path}`)
    await page.goto(drama.path)
    expect(await page.content()).not.toMatch(CANARY)
    await page.goto(`/edit${other.path}`)
    await expect(main).toContainText('2 facts are not in this form')
    expect(await page.content()).not.toMatch(CANARY)
    await page.goto('/account')
    await page.getByRole('button', { name: `Hide again: ${drama.segment}` }).click()
    await expect(page.getByRole('button', { name: `Hide again: ${drama.segment}` })).toHaveCount(0)
    await page.goto(`/edit${drama.path}`)
    expect(await page.content()).not.toMatch(CANARY)
    await page.context().close()
  })
}

test('who saves without having agreed leaves what they did not see as it was', async ({
  browser,
}) => {
  const { path } = await publishGatedDrama()
  const { page } = await openAs(browser, 'reviewer', { javaScriptEnabled: false })
  await page.goto(`/edit${path}`)
  await page.locator('input[name="r:titles:title-other:text"]').fill('Another title')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page).toHaveURL(path)
  await page.goto(`${path}?progress=all`)
  for (const text of [...NINE, TWELVE, 'Another title'])
    await expect(page.getByRole('main')).toContainText(text)
  await page.context().close()
})

test('who has watched that far is not asked', async ({ browser }) => {
  const { path } = await publishGatedDrama()
  const { page } = await openAs(browser, 'new')
  await page.goto(path)
  await page.getByLabel('Watched up to').selectOption({ label: '9' })
  const answer = page.waitForResponse((one) => one.request().method() === 'POST')
  await page.getByRole('button', { name: 'Set', exact: true }).click()
  await answer
  await page.goto(`/edit${path}`)
  await expect(tags(page)).toHaveCount(2)
  await expect(page.getByRole('main')).toContainText('One fact is not in this form')
  expect(await page.content()).not.toContain(TWELVE)
  await page.context().close()
})

test('a page that an editor may not know of has no form until they agree', async ({ browser }) => {
  const { page } = await openAs(browser, 'new')
  await page.goto(`/edit${KISS}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit: moment, name hidden')
  expect(await page.content()).not.toMatch(/kiss|surprises/i)
  await expectAccessible(page)
  await page
    .getByRole('button', { name: 'Show me everything of Run On while I edit and review' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Edit: moment, name hidden')
  await expect(page.getByRole('button', { name: 'Submit edit' })).toBeVisible()
  await page.context().close()
})

test('moving and deleting what a moderator may not know of asks first, without its name', async ({
  browser,
}) => {
  const { page } = await openAs(browser, 'moderator')
  for (const [verb, title] of [
    ['move', 'Move: moment, name hidden'],
    ['delete', 'Delete: moment, name hidden'],
  ] as const) {
    await page.goto(`/${verb}${KISS}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    expect(await page.content()).not.toMatch(/kiss|surprises/i)
  }
  await page.goto('/delete/dramas/run-on')
  await expect(page.getByRole('main')).toContainText('Moment, hidden')
  expect(await page.getByRole('main').innerHTML()).not.toMatch(/kiss|surprises/i)
  await page.goto(`/delete${KISS}`)
  await page
    .getByRole('button', { name: 'Show me everything of Run On while I edit and review' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Delete: .*kiss/i)
  await page.context().close()
})
