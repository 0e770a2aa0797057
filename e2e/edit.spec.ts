import type { Browser, Page } from '@playwright/test'
import type { Level } from '@/wiki/permissions'
import { expect, expectAccessible, openAs, test, uniqueName } from './fixtures'
import { publishPage } from './published-page'

/** Presses a button of a form and gives the status with which the server answered the post. */
async function press(page: Page, button: string | RegExp): Promise<number> {
  const answer = page.waitForResponse(
    (response) => response.request().method() === 'POST' && !response.url().includes('/api/'),
  )
  await page.getByRole('main').getByRole('button', { name: button }).last().click()
  return (await answer).status()
}

/** A success leads on: a plain post answers 303, one of a script carries the way in its answer. */
async function submit(page: Page, button: string | RegExp): Promise<void> {
  expect([200, 303]).toContain(await press(page, button))
  await expect(page).not.toHaveURL(/\/(edit|new|move)\//)
}

/** The inputs in the rows of a field. */
const cellsOf = (page: Page, field: string) => page.locator(`[id^="r:${field}:"]`)

/** The form of a page, opened by a new user of that level. */
async function openForm(browser: Browser, level: Level, path: string, javaScriptEnabled = true) {
  const { page, username } = await openAs(browser, level, { javaScriptEnabled })
  await page.goto(`/edit${path}`)
  return { page, username }
}

test('who is signed out is asked to sign in, and comes back to the form', async ({ page }) => {
  const answer = await page.goto('/edit/people/kang-tae-oh?section=profile')
  expect(answer?.status()).toBe(401)
  const link = page.getByRole('main').getByRole('link', { name: 'Sign in' })
  await expect(link).toHaveAttribute(
    'href',
    `/sign-in?next=${encodeURIComponent('/edit/people/kang-tae-oh?section=profile')}`,
  )
  await expectAccessible(page)
})

test('an edit of somebody new waits for review', async ({ browser }) => {
  const path = await publishPage('person', uniqueName('Han Waits'))
  const { page } = await openForm(browser, 'new', path)
  await expect(page.getByRole('link', { name: /CC BY-SA 4.0/ }).first()).toBeVisible()
  await page.getByLabel('Born', { exact: true }).fill('1994-06')
  await page.getByLabel('Edit summary').fill('Born in June')
  await page.getByRole('button', { name: 'Submit edit' }).click()
  await expect(page).toHaveURL(/\/review\//)
  await expect(page.getByText('Waiting for review').first()).toBeVisible()
  await page.getByRole('link', { name: 'Edit again' }).click()
  await expect(page.getByLabel('Born', { exact: true })).toHaveValue('1994-06')
  await page.getByLabel('Born', { exact: true }).fill('1994-06-20')
  await page.getByRole('button', { name: 'Submit edit' }).click()
  await expect(page).toHaveURL(/\/review\//)
  await expect(page.getByText('20 Jun 1994').or(page.getByText('1994-06-20')).first()).toBeVisible()
  await page.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`what is wrong is said beside the field, ${how} scripts, and nothing typed is lost`, async ({
    browser,
  }) => {
    const path = await publishPage('person', uniqueName('Han Wrong'))
    const { page } = await openForm(browser, 'new', path, javaScriptEnabled)
    await page.getByLabel('Born', { exact: true }).fill('2021-02-30')
    await page.getByLabel('Gender', { exact: true }).selectOption('Female')
    await page.getByLabel('Edit summary').fill('x'.repeat(501))
    expect(await press(page, 'Submit edit')).toBe(422)
    await expect(page.getByLabel('Born', { exact: true })).toHaveValue('2021-02-30')
    await expect(page.getByLabel('Born', { exact: true })).toHaveAccessibleDescription(/not a date/)
    await expect(page.getByLabel('Gender', { exact: true })).toHaveValue('female')
    await page.getByRole('link', { name: 'Born' }).click()
    await page.getByLabel('Born', { exact: true }).fill('2021-02-28')
    expect(await press(page, 'Submit edit')).toBe(422)
    await expect(page.getByLabel('Edit summary')).toHaveAccessibleDescription(/at most 500/)
    await page.getByLabel('Edit summary').fill('Better')
    await submit(page, 'Submit edit')
    await expect(page).toHaveURL(/\/review\//)
    await page.context().close()
  })

  test(`rows are added, moved, removed and taken back ${how} scripts`, async ({ browser }) => {
    const path = await publishPage('drama', uniqueName('Rows'))
    const { page } = await openForm(browser, 'moderator', path, javaScriptEnabled)
    const credited = page.getByLabel('Credited as', { exact: true }).and(cellsOf(page, 'cast'))
    const add = page.getByRole('button', { name: 'Add to “Cast”' })
    await add.click()
    await expect(credited).toHaveCount(1)
    await credited.nth(0).fill('First Name')
    await add.click()
    await expect(credited).toHaveCount(2)
    await credited.nth(1).fill('Second Name')
    await page.getByRole('button', { name: 'Move row 2 of “Cast” up' }).click()
    await expect(credited.nth(0)).toHaveValue('Second Name')
    await page.getByRole('button', { name: 'Remove row 2 of “Cast”' }).click()
    await expect(page.getByText('Removed: Cast')).toBeVisible()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(credited).toHaveCount(2)
    await expect(credited.nth(1)).toHaveValue('First Name')
    expect(await press(page, 'See what changes')).toBe(200)
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Second Name')
    await expect(credited.nth(0)).toHaveValue('Second Name')
    await submit(page, 'Publish')
    await page.goto(`/edit${path}`)
    await expect(credited.nth(0)).toHaveValue('Second Name')
    await expect(credited.nth(1)).toHaveValue('First Name')
    await expect(page.getByRole('button', { name: /^Move row . of “Titles”/ })).toHaveCount(0)
    await page.context().close()
  })

  test(`a source is described on the spot as a part of the same edit, ${how} scripts`, async ({
    browser,
  }) => {
    const path = await publishPage('person', uniqueName('Han Cited'))
    const title = uniqueName('A report')
    const { page } = await openForm(browser, 'moderator', path, javaScriptEnabled)
    await page.getByLabel('Born', { exact: true }).fill('1990')
    const born = page.getByRole('group', { name: 'Born' }).last()
    await born.getByText('Add a source').click()
    await born.getByRole('button', { name: 'Source for this' }).click()
    await page.getByLabel('Title', { exact: true }).fill(title)
    await page.getByLabel('Address', { exact: true }).fill('https://news.example.org/1')
    await page.getByLabel('Publisher', { exact: true }).fill('The Daily')
    await page.getByLabel('Published on', { exact: true }).fill('2021-01-24')
    await submit(page, 'Publish')
    await expect(page).toHaveURL(path)
    await page.getByRole('link', { name: title }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('main')).toContainText('The Daily')
    await page.context().close()
  })
}

test('without scripts a typed name is found, asked about, or left as a red link', async ({
  browser,
}) => {
  const path = await publishPage('drama', uniqueName('Links'))
  const { page } = await openForm(browser, 'moderator', `${path}?field=crew`, false)
  const person = page.getByLabel('Person (required)')
  const add = page.getByRole('button', { name: 'Add to “Crew”' })
  await add.click()
  await person.nth(0).fill('Kang Tae-oh')
  await page.getByLabel('Job (required)').nth(0).selectOption('Director')
  await add.click()
  await person.nth(1).fill('Nobody Has Written Me')
  await page.getByLabel('Job (required)').nth(1).selectOption('Director')
  expect(await press(page, 'Publish')).toBe(422)
  await expect(person.nth(0)).toHaveValue('Kang Tae Oh')
  const question = page.getByRole('group', { name: /Which page is meant/ })
  await question.getByLabel(/not written yet/).check()
  await submit(page, 'Publish')
  const red = page.getByRole('link', { name: /Nobody Has Written Me/ })
  await expect(red.first()).toHaveAttribute('href', /\/new\/person\?path=/)
  await expect(page.getByRole('link', { name: /Kang Tae Oh/ }).first()).toBeVisible()
  await page.context().close()
})

test('with scripts a name is completed in any spelling', async ({ browser }) => {
  const path = await publishPage('drama', uniqueName('Picked'))
  const { page } = await openForm(browser, 'moderator', `${path}?field=crew`)
  await page.getByRole('button', { name: 'Add to “Crew”' }).click()
  const person = page.getByLabel('Person (required)')
  await person.pressSequentially('강태')
  await page.getByRole('option', { name: /Kang Tae Oh/ }).click()
  await expect(person).toHaveValue('Kang Tae Oh')
  await page.getByLabel('Job (required)').selectOption('Director')
  await expectAccessible(page)
  await submit(page, 'Publish')
  await expect(page.getByRole('link', { name: /Kang Tae Oh/ }).first()).toBeVisible()
  await page.context().close()
})

test('a red link opens the form for what is missing, and the new page takes its place', async ({
  browser,
}) => {
  const drama = await publishPage('drama', uniqueName('Red'))
  const { page } = await openForm(browser, 'moderator', `${drama}?field=cast`)
  await page.getByRole('button', { name: 'Add to “Cast”' }).click()
  await page.getByLabel('Character', { exact: true }).fill(`${drama}/characters/ha-na`)
  await page.getByLabel('Edit summary').click()
  await submit(page, 'Publish')
  await page
    .getByRole('link', { name: /^Ha Na/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/new\/character/)
  await expect(page.getByLabel('Name (required)')).toHaveValue('Ha Na')
  await expect(page.getByLabel(/Last part of the address/)).toHaveValue('ha-na')
  await page.getByLabel('Occupation', { exact: true }).fill('Runner')
  await submit(page, 'Publish')
  await expect(page).toHaveURL(`${drama}/characters/ha-na`)
  await page.goto(drama)
  await expect(page.getByRole('link', { name: 'Ha Na' }).first()).toHaveAttribute(
    'href',
    `${drama}/characters/ha-na`,
  )
  await page.goto(`/new/character?path=${drama}/characters/ha-na`)
  await expect(page.getByText('This page exists already')).toBeVisible()
  await page.context().close()
})

test('two people who change different things lose nothing; the same thing is a conflict with both sides in sight', async ({
  browser,
}) => {
  const path = await publishPage('person', uniqueName('Han Both'))
  const first = await openForm(browser, 'moderator', path)
  const second = await openForm(browser, 'moderator', path, false)
  const third = await openForm(browser, 'moderator', path)
  await first.page.getByLabel('Born', { exact: true }).fill('1990')
  await submit(first.page, 'Publish')
  await second.page.getByLabel('Gender', { exact: true }).selectOption('Male')
  await submit(second.page, 'Publish')
  await third.page.getByLabel('Born', { exact: true }).fill('1991')
  await third.page.getByLabel('Edit summary').fill('I know better')
  expect(await press(third.page, 'Publish')).toBe(409)
  const notices = third.page.getByRole('alert').filter({ hasText: 'changed the same' })
  await expect(notices).toBeVisible()
  const conflict = third.page.getByRole('group', { name: 'Born', exact: true })
  await expect(conflict).toContainText('1990')
  await expect(conflict).toContainText('1991')
  await expect(third.page.getByLabel('Born', { exact: true })).toHaveValue('1991')
  await expect(third.page.getByLabel('Gender', { exact: true })).toHaveValue('male')
  await expect(third.page.getByLabel('Edit summary')).toHaveValue('I know better')
  await expectAccessible(third.page)
  await conflict.getByLabel('Use mine').check()
  await submit(third.page, 'Publish')
  await expect(third.page.getByRole('main')).toContainText('1991')
  await expect(third.page.getByRole('main')).toContainText('Male')
  for (const { page } of [first, second, third]) await page.context().close()
})

test('a form without its tokens, or with a field that no form has, does nothing', async ({
  browser,
}) => {
  const path = await publishPage('person', uniqueName('Han Tokens'))
  const { page } = await openForm(browser, 'moderator', path, false)
  for (const token of ['base', 'key', 'entry']) {
    await page.goto(`/edit${path}`)
    await page.getByLabel('Born', { exact: true }).fill('1990')
    await page.locator(`input[name="${token}"]`).evaluate((input) => input.remove())
    expect(await press(page, 'Publish')).toBe(400)
    await expect(page.getByLabel('What you had typed')).toHaveValue(/1990/)
  }
  await page.goto(`/edit${path}`)
  await page.getByLabel('Born', { exact: true }).evaluate((input) => {
    input.setAttribute('name', 'r:born:born:salary')
  })
  expect(await press(page, 'Publish')).toBe(400)
  expect((await page.goto('/new/starship'))?.status()).toBe(404)
  expect((await page.goto('/edit/people/nobody-at-all'))?.status()).toBe(404)
  await page.context().close()
})

test('every form is accessible and fits a phone @both @long', async ({ browser }) => {
  // Ten runs of axe over long forms.
  test.slow()
  const { page } = await openAs(browser, 'new')
  for (const address of [
    '/edit/people/kang-tae-oh',
    '/edit/dramas/run-on?section=people',
    '/new/moment?parent=/dramas/run-on',
    '/new',
    '/move/dramas/run-on',
  ]) {
    await page.goto(address)
    await expectAccessible(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow, address).toBeLessThanOrEqual(0)
  }
  await page.context().close()
})

test('who writes without scripts and is signed out meanwhile keeps the text', async ({
  browser,
}) => {
  const path = await publishPage('person', uniqueName('Han Out'))
  const { page } = await openForm(browser, 'new', path, false)
  await page.getByLabel('Born', { exact: true }).fill('1990')
  await page.context().clearCookies()
  expect(await press(page, 'Submit edit')).toBe(401)
  await expect(page.getByLabel('Born', { exact: true })).toHaveValue('1990')
  await expect(page.getByRole('alert')).toContainText('signed out')
  await page.context().close()
})
