import {
  expect,
  expectAccessible,
  openAs,
  signUp,
  test,
  uniqueName,
  withoutJavaScript,
  type Page,
} from './fixtures'
import { addTitle, changeTitle, edit, publishDrama } from './proposals'

/** A contributor who signed up in `page`, and a drama of their own. */
async function asContributor(page: Page) {
  const username = uniqueName('fan')
  await signUp(page, username)
  return { username, drama: await publishDrama(uniqueName('drama')) }
}

const decide = (page: Page, decision: 'Approve' | 'Reject' | 'Return') =>
  page.getByRole('button', { name: decision, exact: true }).click()

test('an edit waits, is approved, and every reader sees it on the next request', async ({
  page,
  browser,
  request,
}) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, addTitle('Run Away'), 'Adds a title')
  await page.goto(`/review/${editId}`)
  await expect(page.getByText('Waiting for review')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0)
  expect(await (await request.get(`/api/v1/entries${drama.path}`)).text()).not.toContain('Run Away')

  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.goto('/review')
  await expect(reviewer.getByRole('heading', { level: 1 })).toHaveText('Waiting for review')
  await reviewer.goto(`/review/${editId}`)
  await expect(reviewer.getByRole('main')).toContainText('Run Away')
  await expectAccessible(reviewer)
  await decide(reviewer, 'Approve')
  await expect(reviewer.getByRole('status')).toContainText('live for every reader')
  expect(await (await request.get(`/api/v1/entries${drama.path}`)).text()).toContain('Run Away')
  await reviewer.context().close()

  await page.goto(`/users/${username}`)
  await expect(page.getByRole('main')).toContainText('Your edit was approved and is live')
  await expect(page.getByText('Published', { exact: true })).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await expect(page.getByRole('button', { name: 'Mark as read' })).toHaveCount(0)
})

test('a rejection needs a reason, and its author reads it', async ({ page, browser }) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, addTitle('Run Wild'), 'Adds a title')
  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.goto(`/review/${editId}`)
  await decide(reviewer, 'Reject')
  await expect(reviewer.getByText('Say why, in a sentence')).toBeVisible()
  await expect(reviewer.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true')
  await reviewer.getByLabel('Reason').fill('No source calls it that.')
  await decide(reviewer, 'Reject')
  await expect(reviewer.getByRole('status')).toContainText('Rejected')
  await reviewer.context().close()

  await page.goto(`/review/${editId}`)
  await expect(page.getByText('Rejected', { exact: true })).toBeVisible()
  await expect(page.getByText('No source calls it that.').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit again' })).toBeVisible()
  await page.goto(`/users/${username}`)
  await expect(page.getByRole('main')).toContainText('No source calls it that.')
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`what was approved is what was seen, ${how} JavaScript`, async ({ page, browser }) => {
    const { username, drama } = await asContributor(page)
    const { editId } = await edit(drama, username, addTitle('Run Far'), 'Adds a title')
    const { page: reviewer, username: name } = await openAs(browser, 'reviewer', {
      javaScriptEnabled,
    })
    await reviewer.goto(`/review/${editId}`)
    await edit(drama, name, changeTitle('Another title'), 'Meanwhile')
    await reviewer.getByLabel('Reason').fill('Looks right to me.')
    const answer = reviewer.waitForResponse((response) => response.request().method() === 'POST')
    await decide(reviewer, 'Approve')
    if (!javaScriptEnabled) expect((await answer).status()).toBe(409)
    await expect(reviewer.getByText('changed while you were looking')).toBeVisible()
    await expect(reviewer.getByLabel('Reason')).toHaveValue('Looks right to me.')
    await expect(reviewer.getByText('The page has changed since this was written')).toBeVisible()
    await decide(reviewer, 'Approve')
    await expect(reviewer.getByRole('status')).toContainText('live for every reader')
    await reviewer.goto(`/history${drama.path}`)
    await expect(reviewer.getByRole('main')).toContainText('3 versions')
    await reviewer.context().close()
  })
}

test('a revert takes back one change and keeps the later ones', async ({ browser, request }) => {
  const { page, username } = await openAs(browser, 'moderator')
  const drama = await publishDrama(uniqueName('drama'))
  const first = await edit(drama, username, addTitle('Run Once'), 'The first')
  await edit(drama, username, addTitle('Run Twice'), 'The second')
  await page.goto(`/changes/${first.revisionIds[0]}`)
  await expectAccessible(page)
  await page.getByLabel('Edit summary').fill('Not its title')
  await page.getByRole('button', { name: 'Revert' }).click()
  await expect(page).not.toHaveURL(new RegExp(`/changes/${first.revisionIds[0]}$`))
  await expect(page.getByRole('main')).toContainText('Not its title')
  const live = await (await request.get(`/api/v1/entries${drama.path}`)).text()
  expect(live).not.toContain('Run Once')
  expect(live).toContain('Run Twice')
  await page.context().close()
})

test('the whole round works without JavaScript @long', async ({ browser, request }) => {
  const fan = await withoutJavaScript(browser)
  const { username, drama } = await asContributor(fan)
  const { editId } = await edit(drama, username, addTitle('Run Slow'), 'Adds a title')
  const { page: reviewer } = await openAs(browser, 'reviewer', { javaScriptEnabled: false })
  await reviewer.goto(`/review/${editId}`)
  const answer = reviewer.waitForResponse((response) => response.request().method() === 'POST')
  await decide(reviewer, 'Return')
  expect((await answer).status()).toBe(422)
  await expect(reviewer.getByText('Say why, in a sentence')).toBeVisible()
  await reviewer.getByLabel('Reason').fill('Add where you read it.')
  await decide(reviewer, 'Return')
  await expect(reviewer.getByRole('status')).toContainText('Returned')
  await fan.goto(`/users/${username}`)
  await expect(fan.getByRole('main')).toContainText('Add where you read it.')
  await fan.goto(`/review/${editId}`)
  await fan.getByRole('button', { name: 'Withdraw' }).click()
  await expect(fan.getByText('Withdrawn', { exact: true })).toBeVisible()
  await fan.goto(`/history${drama.path}`)
  await expect(fan.getByRole('main')).toContainText('1 version')
  expect(await (await request.get(`/api/v1/entries${drama.path}`)).text()).not.toContain('Run Slow')
  await fan.context().close()
  await reviewer.context().close()
})

test('an edit that waits is shown to its author and to reviewers alone', async ({
  page,
  browser,
  request,
}) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, addTitle('Canary title'), 'Canary summary')
  const { page: stranger } = await openAs(browser, 'trusted')
  for (const path of [
    `/review/${editId}`,
    '/review',
    `/users/${username}`,
    '/changes',
    drama.path,
  ]) {
    const anonymous = await (await request.get(path)).text()
    const signedIn = await (await stranger.request.get(path)).text()
    expect(anonymous, path).not.toContain('Canary')
    expect(signedIn, path).not.toContain('Canary')
  }
  expect((await request.get(`/review/${editId}`)).status()).toBe(401)
  expect((await stranger.request.get(`/review/${editId}`)).status()).toBe(403)
  expect((await stranger.request.get('/moderation')).status()).toBe(403)
  await stranger.context().close()
})

test('a moderator blocks somebody, who can change nothing from the next request on', async ({
  page,
  browser,
}) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, addTitle('Run Off'), 'Adds a title')
  await page.goto(`/review/${editId}`)
  const { page: moderator } = await openAs(browser, 'moderator')
  await moderator.goto(`/users/${username}`)
  await moderator.getByLabel('Reason').fill('Nothing but spam.')
  await moderator.getByRole('button', { name: 'Block', exact: true }).click()
  await expect(moderator.getByRole('status')).toContainText('Blocked')
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(page.getByText('Your account is blocked')).toBeVisible()
  await moderator.goto('/moderation')
  await expect(moderator.getByRole('main')).toContainText(username)
  await expectAccessible(moderator)
  await moderator.goto(`/users/${username}`)
  await moderator.getByRole('button', { name: 'Lift the block' }).click()
  await expect(moderator.getByRole('status')).toContainText('lifted')
  await moderator.context().close()
})

test('two versions are compared, and the lists are readable on a phone @phone-later', async ({
  browser,
}) => {
  const { page, username } = await openAs(browser, 'moderator')
  const drama = await publishDrama(uniqueName('drama'))
  await edit(drama, username, changeTitle('First title'), 'The first')
  await edit(drama, username, changeTitle('Second title'), 'The second')
  await page.goto(`/history${drama.path}`)
  await expectAccessible(page)
  await page.getByRole('radio', { name: 'Compare from version 1' }).check()
  await page.getByRole('button', { name: 'Compare' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From version 1 to version 3')
  await expect(page.getByRole('main')).toContainText('Second title')
  await expectAccessible(page)
  await page.goto('/changes')
  await expectAccessible(page)
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(isTooWide).toBe(false)
  await page.context().close()
})
