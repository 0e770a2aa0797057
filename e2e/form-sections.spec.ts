import { expect, expectAccessible, openAs, test, uniqueName, type Page } from './fixtures'
import { press } from './journeys'
import { publishPage } from './published-page'

const sections = (page: Page) => page.getByRole('navigation', { name: 'Sections of this form' })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'

  test(`the sections say what is filled, changed and to be put right, ${how} scripts`, async ({
    browser,
  }) => {
    const path = await publishPage('person', uniqueName('Han Sections'))
    const { page } = await openAs(browser, 'new', { javaScriptEnabled })
    await page.goto(`/edit${path}`)
    const profile = sections(page).getByRole('link', { name: /^Profile/ })
    await expect(profile).toHaveText(/Profile\s*0 of \d$/)
    await page.getByLabel('Born', { exact: true }).fill('1990-13')
    await page.getByLabel('Gender', { exact: true }).selectOption('Female')
    expect(await press(page, 'See what changes')).toBe(200)
    await expect(profile).toHaveText(/Profile\s*2 of \d · 2 changed · 1 to fix$/)
    await expect(sections(page).getByRole('link', { name: /^Names/ })).toHaveText(/1 of 3$/)
    const notices = page.getByRole('alert').filter({ hasText: 'One thing needs your attention' })
    await expect(notices).toBeFocused()
    await profile.click()
    await expect(page.getByRole('heading', { name: 'Profile' }).first()).toBeInViewport()
    await page.context().close()
  })

  test(`the exact difference stands above the button that submits it, ${how} scripts`, async ({
    browser,
  }) => {
    const path = await publishPage('person', uniqueName('Han Difference'))
    const { page } = await openAs(browser, 'new', { javaScriptEnabled })
    await page.goto(`/edit${path}`)
    await page.getByLabel('Born', { exact: true }).fill('1990')
    expect(await press(page, 'See what changes')).toBe(200)
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview).toBeFocused()
    await expect(preview).toBeInViewport()
    await expect(preview.getByRole('insertion').filter({ hasText: '1990' })).toBeVisible()
    await expect(preview.getByRole('deletion')).toHaveCount(0)
    const order = await preview.evaluate(
      (region) =>
        region.compareDocumentPosition(
          document.querySelector('main button[value=submit]') ?? region,
        ) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    expect(order).toBe(4)
    await page.context().close()
  })
}

test('what is typed is counted at once, and no longer when it is taken back', async ({
  browser,
}) => {
  const path = await publishPage('person', uniqueName('Han Counted'))
  const { page } = await openAs(browser, 'new')
  await page.goto(`/edit${path}`)
  const profile = sections(page).getByRole('link', { name: /^Profile/ })
  await page.getByLabel('Born', { exact: true }).fill('1990')
  await expect(profile).toHaveText(/1 of \d · 1 changed$/)
  await expect(profile).toHaveAttribute('aria-current', 'location')
  await page.getByLabel('Born', { exact: true }).fill('')
  await expect(profile).toHaveText(/0 of \d$/)
  await page.context().close()
})

test('a row is dragged to its place by pointer, and left where it is by Escape', async ({
  browser,
}) => {
  const { page } = await openAs(browser, 'new')
  await page.setViewportSize({ width: 1280, height: 2400 })
  await page.goto('/edit/dramas/run-on?field=cast')
  const people = page.getByLabel('Played by', { exact: true })
  const before = await people.evaluateAll((inputs) => inputs.map((input) => input.id))
  const handle = page.locator('.row-handle')
  const drag = async (end: () => Promise<void>) => {
    await handle.nth(0).hover()
    await page.mouse.down()
    const third = await page.locator('.form-row').nth(2).boundingBox()
    if (!third) throw new Error('There is no third row')
    await page.mouse.move(third.x + 40, third.y + third.height - 10, { steps: 5 })
    await end()
    await page.mouse.up()
  }
  const ids = () => people.evaluateAll((inputs) => inputs.map((input) => input.id))
  await drag(() => page.keyboard.press('Escape'))
  expect(await ids()).toEqual(before)
  await drag(async () => {
    await expect(page.locator('[data-drop]')).toHaveCount(1)
  })
  const [first, second, third, ...rest] = before
  expect(await ids()).toEqual([second, third, first, ...rest])
  await expect(page.getByRole('status').filter({ hasText: 'moved to 3 of' })).toBeAttached()
  await page.context().close()
})

test('nothing moves while one types and a draft is kept', async ({ browser }) => {
  const path = await publishPage('person', uniqueName('Han Still'))
  const { page, username } = await openAs(browser, 'new')
  await page.addInitScript(() => {
    const shifts = { total: 0 }
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.total += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`/edit${path}`)
  await expect(page.getByRole('banner').getByRole('link', { name: username })).toBeVisible()
  await page.evaluate(() => {
    ;(window as unknown as { shifts: { total: number } }).shifts.total = 0
  })
  await page.getByLabel('Born', { exact: true }).fill('1990')
  await page.getByLabel('Edit summary').fill('Born then')
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()
  // Shifts right after a key are not counted by browsers as such; every one is counted here.
  expect(
    await page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total),
  ).toBe(0)
  await page.context().close()
})

test('on a phone the sections stay in sight, and cover nothing that is written in @both', async ({
  browser,
}) => {
  test.slow()
  const { page } = await openAs(browser, 'new')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/edit/people/kang-tae-oh')
  const inputs = page.locator('form .input:visible')
  for (const input of await inputs.all()) {
    await input.focus()
    const isClear = await input.evaluate((element) => {
      const box = element.getBoundingClientRect()
      const x = box.left + box.width / 2
      const ends = [box.top + 2, Math.min(box.bottom, box.top + 200) - 2]
      return ends.every((y) => element.contains(document.elementFromPoint(x, y)))
    })
    expect(isClear, (await input.getAttribute('id')) ?? '').toBe(true)
  }
  await page.evaluate(() => window.scrollTo(0, 0))
  await sections(page)
    .getByText(/of \d+/)
    .first()
    .click()
  await sections(page).getByRole('link', { name: /^Work/ }).click()
  await expect(page.getByRole('heading', { name: 'Work' }).first()).toBeInViewport()
  await expectAccessible(page)
  await page.context().close()
})
