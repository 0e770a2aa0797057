import { expect, openAs, password, test, uniqueName, withoutJavaScript } from './fixtures'
import { addRow, decide, press, readBy, row, save, submitForReview, valueOf } from './journeys'

test('the whole round works without JavaScript, from signing up to signing out', async ({
  browser,
  request,
}) => {
  const fan = await withoutJavaScript(browser)
  const username = uniqueName('quiet')
  await fan.goto('/sign-up')
  await fan.getByLabel('Username').fill(username)
  await fan.getByLabel('Password').fill(password)
  await fan.getByRole('main').getByRole('button', { name: 'Sign up' }).click()
  await expect(fan).not.toHaveURL(/sign-up/)

  const { page: reviewer } = await openAs(browser, 'moderator', { javaScriptEnabled: false })
  const name = uniqueName('Quiet')
  await reviewer.goto('/new/drama')
  await reviewer.getByLabel('Title (required)').fill(name)
  await save(reviewer, 'Begun')
  const drama = new URL(reviewer.url()).pathname

  // A row is added, the page is looked at as it would be, and the edit is sent.
  await fan.goto(drama)
  await fan.getByRole('link', { name: 'Edit', exact: true }).click()
  await fan.getByLabel('Planned episodes', { exact: true }).fill('16')
  const title = await addRow(fan, 'Titles', 2)
  await expect(fan.getByLabel('Planned episodes', { exact: true })).toHaveValue('16')
  await title.getByLabel('Title (required)').fill('조용한 드라마')
  await fan.getByLabel('Edit summary').fill('Its title in Hangul')
  expect(await press(fan, 'See what changes')).toBe(200)
  const preview = fan.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('조용한 드라마')
  await expect(row(fan, 'Titles', 2).getByLabel('Title (required)')).toHaveValue('조용한 드라마')
  await expect(fan.getByLabel('Edit summary')).toHaveValue('Its title in Hangul')
  expect(await readBy(request, drama)).not.toContain('조용한 드라마')
  const first = await submitForReview(fan, 'Its title in Hangul')

  // A reviewer reads and approves it; everybody sees it.
  await reviewer.goto('/review')
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText('Waiting for review')
  await decide(reviewer, first, 'Approve')
  expect(await readBy(request, drama)).toContain('조용한 드라마')
  expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(16)

  // A second edit is taken out of the queue by its author.
  await fan.goto(`/edit${drama}`)
  await fan.getByLabel('Planned episodes', { exact: true }).fill('99')
  const second = await submitForReview(fan, 'Many more')
  await press(fan, 'Withdraw')
  await expect(fan).toHaveURL(new RegExp(second))
  await expect(fan.getByText('Withdrawn', { exact: true })).toBeVisible()

  // The first is taken back, and what came before it stays.
  await reviewer.goto(`/history${drama}`)
  const line = reviewer.getByRole('listitem').filter({ hasText: 'Its title in Hangul' })
  await line.getByRole('link', { name: /^Version/ }).click()
  await save(reviewer, 'Taken back', 'Revert')
  expect(await readBy(request, drama)).not.toContain('조용한 드라마')
  expect(await readBy(request, drama)).toContain(name)

  await fan.goto(`/users/${username}`)
  await expect(fan.getByRole('region', { name: 'Notices', exact: true })).toContainText(
    'was taken back',
  )
  await fan.goto('/account')
  await fan.getByRole('button', { name: 'Sign out', exact: true }).click()
  expect(await (await fan.request.get('/api/v1/me')).json()).toEqual({
    username: null,
    watched: {},
  })
  await fan.goto(`/edit${drama}`)
  await expect(fan.getByRole('heading', { level: 1 })).toHaveText('Sign in to write here')
  await fan.context().close()
  await reviewer.context().close()
})

test('without JavaScript two moderators delete and restore @long', async ({ browser, request }) => {
  const { page } = await openAs(browser, 'moderator', { javaScriptEnabled: false })
  await page.goto('/new/person')
  await page.getByLabel('In Latin letters').first().fill(uniqueName('Han Quiet'))
  await save(page, 'Begun')
  const person = new URL(page.url()).pathname
  await page.goto(`/delete${person}`)
  const { page: second } = await openAs(browser, 'moderator', { javaScriptEnabled: false })
  await save(page, 'Written twice', 'Delete')
  const deletion = new URL(page.url()).pathname
  await expect(page.getByRole('main')).toContainText('You can publish it yourself from')
  expect((await request.get(person)).status()).toBe(200)
  expect(await (await request.get('/review')).text()).toContain(person)
  await decide(second, deletion, 'Approve')
  expect((await request.get(person)).status()).toBe(410)
  await page.goto(`/restore${person}`)
  await save(page, 'It was not', 'Restore')
  await decide(second, new URL(page.url()).pathname, 'Approve')
  expect((await request.get(person)).status()).toBe(200)
  await page.context().close()
  await second.context().close()
})
