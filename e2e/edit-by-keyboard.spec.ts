import { expect, expectAccessible, password, signUp, test, uniqueName, type Page } from './fixtures'
import { walkTo } from './keyboard'

/** What stands where the keyboard is. */
const focused = (page: Page) => page.locator(':focus')

test('by keyboard alone: signing in, a row added, moved and filled, the difference, the edit @phone-later', async ({
  page,
}) => {
  test.slow()
  const username = uniqueName('keys')
  await signUp(page, username)
  await page.context().clearCookies()

  await page.goto('/edit/dramas/run-on')
  await walkTo(page, page.getByRole('main').getByRole('link', { name: 'Sign in', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sign-in/)
  await walkTo(page, page.getByLabel('Username', { exact: true }))
  await page.keyboard.type(username)
  await walkTo(page, page.getByLabel('Password', { exact: true }))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/edit\/dramas\/run-on$/)

  // The list of sections leads over the long ones; on a phone it is a menu.
  const sections = page.getByRole('navigation', { name: 'Sections of this form' })
  const menu = sections.locator('summary')
  if (await menu.isVisible()) {
    await walkTo(page, menu)
    await page.keyboard.press('Enter')
  }
  await walkTo(page, sections.getByRole('link', { name: /^Where to watch/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Where to watch' }).first()).toBeInViewport()
  await walkTo(page, page.getByRole('button', { name: 'Add to “Crew”' }), 'Shift+Tab')
  await page.keyboard.press('Enter')

  // The new row is where one writes; a name typed on the wrong keyboard is found, and arrows choose it.
  const person = focused(page)
  await expect(person).toHaveAccessibleName('Person (required)')
  await page.keyboard.type('rkdxodh')
  const option = page.getByRole('option', { name: /Kang Tae Oh/ })
  await expect(option).toContainText('Actor')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(person).toHaveValue('Kang Tae Oh')
  await expect(option).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveAccessibleName('Job (required)')
  await page.keyboard.type('Director')
  await expect(focused(page).locator('option:checked')).toHaveText('Director')

  // The same key moves it on and on.
  const up = page.getByRole('button', { name: /^Move row \d+ of “Crew” up/ }).last()
  const last = Number(/\d+/.exec((await up.getAttribute('aria-label')) ?? '')?.[0])
  await walkTo(page, up)
  await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveAccessibleName(`Move row ${last - 1} of “Crew” up`)
  await expect(page.getByRole('status').filter({ hasText: 'Crew' })).toHaveText(
    `“Crew”: moved to ${last - 1} of ${last}`,
  )
  for (let place = last - 1; place > 1; place -= 1) await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveAccessibleName('Move row 1 of “Crew” down')
  const remove = page.getByRole('button', { name: 'Remove row 1 of “Crew”' })
  await walkTo(page, remove)
  await page.keyboard.press('Enter')
  await expect(focused(page)).toHaveAccessibleName('Keep it')
  await page.keyboard.press('Enter')
  await expect(remove).toBeFocused()

  await walkTo(page, page.getByLabel('Edit summary'))
  await page.keyboard.type('Found by keyboard')
  await walkTo(
    page,
    page.getByRole('main').getByRole('button', { name: 'See what changes' }).last(),
  )
  await page.keyboard.press('Enter')
  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview).toBeFocused()
  await expect(
    preview.getByRole('listitem').filter({ hasText: 'Kang Tae Oh' }).first(),
  ).toBeVisible()
  await expectAccessible(page)
  await walkTo(page, page.getByRole('button', { name: 'Submit edit' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/review\/[0-9A-Z]{26}/)
  await expect(page.getByRole('main')).toContainText('Kang Tae Oh')
})

test('a name is looked for while its last syllable is still being composed', async ({ page }) => {
  await signUp(page, uniqueName('ime'))
  await page.goto('/edit/dramas/run-on?field=crew')
  await page.getByRole('button', { name: 'Add to “Crew”' }).click()
  const person = focused(page)
  const keyboard = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  for (const text of ['ㄱ', '가', '강', '강ㅌ', '강태']) await compose(text)
  await expect(person).toHaveValue('강태')
  await expect(page.getByRole('option', { name: /Kang Tae Oh/ })).toBeVisible()
  await keyboard.send('Input.insertText', { text: '강태오' })
  await expect(person).toHaveValue('강태오')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(person).toHaveValue('Kang Tae Oh')
  await expect(page).toHaveURL(/\/edit\/dramas\/run-on/)
})
