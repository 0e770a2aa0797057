import { expect, openAs, password, test, uniqueName, type Page } from './fixtures'
import { NINE, publishGatedDrama, TWELVE } from './gated-drama'
import { approveElsewhere, readBy } from './journeys'
import { walkAndPress, walkAndType, walkTo } from './keyboard'
import { changeTitle, edit, publishDrama } from './proposals'

/* What is done without a mouse, beside the form (edit-by-keyboard), the review (review-desk) and the search (search). */

test.beforeEach(() => test.slow())

const main = (page: Page) => page.getByRole('main')
const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name })
const button = (page: Page, name: string) =>
  main(page).getByRole('button', { name, exact: true }).last()

test('by keyboard alone: over the header to the page, what is hidden opened and closed, progress said', async ({
  page,
}) => {
  const { path, segment } = await publishGatedDrama()
  await page.goto(path)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(main(page).locator(':focus')).toHaveCount(1)

  await walkAndPress(page, link(page, '2 facts hidden until episode 9'))
  await expect(page).toHaveURL(`${path}?reveal=${segment}:9`)
  for (const tag of NINE) await expect(main(page)).toContainText(tag)
  await walkAndPress(page, link(page, 'Hide it again'))
  await expect(page).toHaveURL(path)
  await expect(main(page)).not.toContainText(NINE[0] ?? '')

  const control = page.getByLabel('Watched up to')
  await walkTo(page, control)
  await page.keyboard.type('9')
  await expect(control).toHaveValue('9')
  await page.keyboard.press('Tab')
  await expect(button(page, 'Set')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(main(page)).toContainText(NINE[0] ?? '')
  await expect(main(page)).not.toContainText(TWELVE)
})

test('by keyboard alone: signing up after a mistake, another password, signing out', async ({
  page,
}) => {
  const username = uniqueName('keys')
  const name = page.getByLabel('Username', { exact: true })
  await page.goto('/sign-up')
  await walkAndType(page, name, 'two words')
  await walkAndType(page, page.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/no spaces/)
  await walkAndType(page, name, username)
  await walkAndType(page, page.getByLabel('Password', { exact: true }), password)
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/sign-up/)

  await walkAndPress(page, page.getByRole('banner').getByRole('link', { name: 'Account' }))
  await expect(page).toHaveURL('/account')
  await walkAndType(page, page.getByLabel('Present password'), password)
  await walkAndType(page, page.getByLabel('New password'), 'another-long-passphrase')
  await page.keyboard.press('Enter')
  await expect(main(page).getByRole('status')).toContainText('is changed')
  await walkAndPress(page, button(page, 'Sign out'), 'Shift+Tab')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('by keyboard alone: from a page to its history, a comparison, the change, its way back, and a move', async ({
  browser,
  request,
}) => {
  const { page, username } = await openAs(browser, 'moderator')
  const drama = await publishDrama(uniqueName('drama'))
  const { revisionIds } = await edit(drama, username, changeTitle('Run Anew'), 'A better title')
  await page.goto(drama.path)
  await walkAndPress(page, link(page, 'History'))
  const older = page.getByRole('radio', { name: 'Compare from version 2' })
  await walkTo(page, page.getByRole('radio', { name: 'Compare from version 1' }))
  await page.keyboard.press('ArrowUp')
  await expect(older).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await walkAndPress(page, main(page).getByRole('button', { name: /^Compare/ }), 'Shift+Tab')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From version 1 to version 2')
  await walkAndPress(page, link(page, 'Version 2'))
  await expect(page).toHaveURL(`/changes/${revisionIds[0]}`)
  await walkAndPress(page, button(page, 'Revert'))
  await expect(page).not.toHaveURL(`/changes/${revisionIds[0]}`)
  await expect(main(page)).toContainText(`Takes back change ${revisionIds[0]}`)
  expect(await readBy(request, drama.path)).not.toContain('Run Anew')

  await page.goto(`/edit${drama.path}`)
  await walkAndPress(page, link(page, 'Move this page'))
  const segment = uniqueName('moved').toLowerCase()
  await walkAndType(page, page.getByLabel('Last part of the address'), segment)
  await walkAndType(page, page.getByLabel('Edit summary'), 'Its proper title')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/review\/[0-9A-Z]{26}/)
  await approveElsewhere(page, new URL(page.url()).pathname)
  await page.goto(drama.path)
  await expect(page).toHaveURL(new RegExp(`/dramas/${segment}`))
  await page.context().close()
})
