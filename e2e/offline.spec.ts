import { expect, openAs, test, uniqueName } from './fixtures'
import { publishPage } from './published-page'

/* Nothing is kept in the browser for reading without a connection; what is typed outlives its loss. */

test('what is typed while the connection is lost is kept as soon as it is back @both', async ({
  browser,
}) => {
  const path = await publishPage('person', uniqueName('Han Train'))
  const { page } = await openAs(browser, 'new')
  await page.goto(`/edit${path}`)
  await page.getByLabel('Born', { exact: true }).fill('1991')
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()

  await page.context().setOffline(true)
  await page.getByLabel('Edit summary').fill('Typed in a tunnel')
  await expect(page.getByText(/^You are offline\. What you type stays here/)).toBeVisible()
  await page.getByRole('button', { name: 'Submit edit' }).click()
  await expect(page.getByText('You are offline, so nothing was sent.')).toBeVisible()
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed in a tunnel')
  await expect(page.getByLabel('Born', { exact: true })).toHaveValue('1991')

  await page.context().setOffline(false)
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()
  await page.goto(`/edit${path}?draft=1`)
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed in a tunnel')
  await page.getByRole('button', { name: 'Submit edit' }).click()
  await expect(page).toHaveURL(/\/review\//)
  await page.context().close()
})
