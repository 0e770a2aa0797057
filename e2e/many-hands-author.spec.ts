import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ban,
  expect,
  expectAccessible,
  openAs,
  signUp,
  test,
  uniqueName,
  type Page,
} from './fixtures'
import { as, press, save, send, submitForReview, valueOf } from './journeys'
import { beginDrama } from './proposals'
import { startServer } from './server'

const episodes = (page: Page) => page.getByLabel('Planned episodes', { exact: true })
const conflictAbout = (page: Page, field: string) =>
  page.getByRole('group', { name: field, exact: true })

/** Waits until the form says that it has been kept. */
async function untilKept(page: Page): Promise<void> {
  await expect(page.getByText(/^Draft saved at/)).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`two contributors in a conflict: both texts survive, and what they decide is published, ${scripts}`, async ({
    browser,
    request,
  }) => {
    const drama = await beginDrama('Both')
    const { page: first, username } = await openAs(browser, 'moderator', { javaScriptEnabled })
    const { page: second } = await openAs(browser, 'moderator', { javaScriptEnabled })
    await first.goto(`/edit${drama}`)
    await second.goto(`/edit${drama}`)
    await episodes(first).fill('14')
    await first.getByLabel('Minutes per episode', { exact: true }).fill('65')
    await save(first, 'Fourteen')
    await episodes(second).fill('16')
    await second.getByLabel('First broadcast', { exact: true }).fill('2021')
    expect(await send(second, 'Sixteen', 'Publish')).toBe(409)

    const conflict = conflictAbout(second, 'Planned episodes')
    await expect(conflict).toContainText('14')
    await expect(conflict).toContainText('16')
    await expect(conflict.getByRole('link', { name: username })).toBeVisible()
    await expect(conflict.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(second.getByText('Their changes stay:')).toContainText('Minutes per episode')
    await expect(second.getByText('Your changes stay:')).toContainText('First broadcast')
    // axe needs scripts to run.
    if (javaScriptEnabled) await expectAccessible(second)

    // Nothing is chosen beforehand, so nothing goes on without a choice.
    expect(await press(second, 'Publish')).toBe(422)
    await expect(conflict).toContainText('Choose one of the two')
    await expect(second.getByLabel('Edit summary')).toHaveValue('Sixteen')
    expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(14)

    await conflict.getByLabel('Use mine').check()
    await save(second, 'Sixteen')
    expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(16)
    expect(await valueOf(request, drama, 'runtime')).toBe(65)
    expect(await valueOf(request, drama, 'airedFrom')).toBe('2021')
    for (const page of [first, second]) await page.context().close()
  })
}

test('a conflict can be decided for the other side, or by hand', async ({ browser, request }) => {
  const drama = await beginDrama('Hands')
  const { page: first } = await openAs(browser, 'moderator')
  const { page: second } = await openAs(browser, 'moderator')
  await second.goto(`/edit${drama}`)
  await first.goto(`/edit${drama}`)
  await episodes(first).fill('14')
  await save(first, 'Fourteen')
  await episodes(second).fill('16')
  expect(await send(second, 'Sixteen', 'Publish')).toBe(409)
  await conflictAbout(second, 'Planned episodes').getByLabel('Write it by hand').check()
  await episodes(second).fill('15')
  await save(second, 'Between')
  expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(15)

  await second.goto(`/edit${drama}`)
  await first.goto(`/edit${drama}`)
  await episodes(first).fill('20')
  await save(first, 'Twenty')
  await episodes(second).fill('24')
  await second.getByLabel('First broadcast', { exact: true }).fill('2022')
  expect(await send(second, 'Many', 'Publish')).toBe(409)
  await conflictAbout(second, 'Planned episodes').getByLabel('Keep theirs').check()
  await save(second, 'Only the year')
  expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(20)
  expect(await valueOf(request, drama, 'airedFrom')).toBe('2022')
  for (const page of [first, second]) await page.context().close()
})

test('an edit that came into conflict while it waited is decided as a new version', async ({
  browser,
}) => {
  const drama = await beginDrama('Waited')
  const { page: fan } = await openAs(browser, 'new')
  await fan.goto(`/edit${drama}`)
  await episodes(fan).fill('16')
  const waiting = await submitForReview(fan, 'Sixteen')
  await as(browser, 'moderator', async (page) => {
    await page.goto(`/edit${drama}`)
    await episodes(page).fill('12')
    await save(page, 'Twelve')
  })
  const id = waiting.split('/').at(-1)
  await fan.goto(`/edit${drama}?edit=${id}`)
  const conflict = conflictAbout(fan, 'Planned episodes')
  await expect(conflict).toContainText('12')
  expect(await send(fan, 'Sixteen after all', 'Submit edit')).toBe(422)
  await conflict.getByLabel('Use mine').check()
  await submitForReview(fan, 'Sixteen after all')
  await expect(fan).toHaveURL(new RegExp(`/review/${id}`))
  await fan.context().close()
})

test('a draft survives a reload, a closed browser, a log-out and a restart of the server @long', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const folder = mkdtempSync(join(tmpdir(), 'wiki-drafts-'))
  const database = join(folder, 'wiki.db')
  const path = '/edit/people/kang-tae-oh'
  const first = await startServer(database)
  const context = await browser.newContext({ baseURL: first.baseURL })
  const page = await context.newPage()
  const username = uniqueName('traveller')
  await signUp(page, username)
  await page.goto(path)
  await page.getByLabel('Edit summary').fill('Typed on the train')
  await untilKept(page)
  await page.getByLabel('Edit summary').fill('Typed on the train, and left')
  const state = await context.storageState()
  // Leaving the page keeps what the pause had not kept yet.
  await page.goto('/')
  const kept = async () => (await context.request.get(`${path}?draft=1`)).text()
  await expect.poll(kept).toContain('and left')
  await context.close()
  await first.stop()

  const second = await startServer(database)
  const again = await browser.newContext({ baseURL: second.baseURL, storageState: state })
  const later = await again.newPage()
  await later.goto(path)
  await expect(later.getByRole('heading', { name: 'You have a draft of this form' })).toBeVisible()
  await expect(later.getByLabel('Edit summary')).toHaveValue('')
  await expectAccessible(later)
  await later.goto(`/users/${username}`)
  await later.getByRole('link', { name: 'Edit: Kang Tae Oh' }).click()
  await expect(later.getByLabel('Edit summary')).toHaveValue('Typed on the train, and left')
  await later.getByLabel('Edit summary').fill('Going on')
  await untilKept(later)
  // Submitted, it is no draft any more.
  await later.getByLabel('Born', { exact: true }).fill('1994')
  await later.getByRole('button', { name: 'Submit edit' }).click()
  await expect(later).toHaveURL(/\/review\//)
  await later.goto(`/users/${username}`)
  await expect(later.getByText('No drafts:')).toBeVisible()
  await again.close()
  await second.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a draft is kept by hand without scripts, and a newer one of another device is not lost', async ({
  browser,
}) => {
  const { page, username } = await openAs(browser, 'new', { javaScriptEnabled: false })
  await page.goto('/edit/people/kang-tae-oh')
  await page.getByLabel('Edit summary').fill('Typed slowly')
  expect(await press(page, 'Save draft')).toBe(200)
  await expect(page.getByRole('alert')).toContainText('The draft is saved')
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed slowly')
  await page.getByLabel('Edit summary').fill('Typed slowly, twice')
  expect(await press(page, 'Save draft')).toBe(200)

  // Another device goes on from it; this one is told, and what the other wrote stays until it is replaced knowingly.
  const other = await page.context().newPage()
  await other.goto('/edit/people/kang-tae-oh')
  await other.getByRole('link', { name: 'Continue with the draft' }).click()
  await expect(other.getByLabel('Edit summary')).toHaveValue('Typed slowly, twice')
  await other.getByLabel('Edit summary').fill('Typed elsewhere')
  expect(await press(other, 'Save draft')).toBe(200)
  await page.getByLabel('Edit summary').fill('Typed here')
  expect(await press(page, 'Save draft')).toBe(409)
  await expect(page.getByText('Another draft of this form').first()).toBeVisible()
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed here')
  expect(await press(page, 'Save this text in its place')).toBe(200)

  await page.goto(`/users/${username}`)
  await ban(username)
  await page.reload()
  await expect(page.getByLabel('What you had typed')).toHaveValue(/Typed here/)
  await page.getByRole('button', { name: 'Throw away: Edit: Kang Tae Oh' }).click()
  await expect(page.getByText('No drafts:')).toBeVisible()
  await page.context().close()
})

test('a form whose session is over keeps its text and leads back to the draft', async ({
  browser,
}) => {
  const { page } = await openAs(browser, 'new')
  await page.goto('/edit/people/kang-tae-oh')
  await page.getByLabel('Edit summary').fill('Typed while signed in')
  await untilKept(page)
  await page.context().clearCookies()
  await page.getByLabel('Edit summary').fill('Typed while signed out')
  await expect(page.getByText('nothing more is saved as a draft')).toBeVisible()
  expect(await press(page, 'Submit edit')).toBe(401)
  await expect(page.getByLabel('Edit summary')).toHaveValue('Typed while signed out')
  await expect(page.getByRole('alert').getByRole('link', { name: /Sign in/ })).toHaveAttribute(
    'href',
    /draft%3D1/,
  )
  await page.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a new page whose name is taken asks first, and its reviewer is told, ${scripts} @long`, async ({
    browser,
  }) => {
    const drama = await beginDrama('Namesake')
    const { page } = await openAs(browser, 'new', { javaScriptEnabled })
    await page.goto(drama)
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.goto(`/new/drama?path=/dramas/${uniqueName('another')}`)
    await page.getByLabel('Title (required)').fill(title.toUpperCase())
    expect(await send(page, 'Another of that name', 'Submit edit')).toBe(422)
    const asked = page.getByRole('region', { name: 'Is it there already?' })
    await expect(asked.getByRole('link', { name: title })).toHaveAttribute('href', drama)
    if (javaScriptEnabled) await expectAccessible(page)
    await asked.getByLabel('It is another one').check()
    const waiting = await submitForReview(page, 'Another of that name')
    await as(browser, 'reviewer', async (reviewer) => {
      await reviewer.goto(waiting)
      await expect(
        reviewer.getByRole('region', { name: 'Is it there already?' }).getByText(drama),
      ).toBeVisible()
    })
    await page.context().close()
  })
}

test('a contributor reads what is missing to the next level, and has a feed that nobody else can read', async ({
  browser,
  request,
}) => {
  const { page, username } = await openAs(browser, 'new')
  await page.goto(`/users/${username}`)
  await expect(page.getByRole('region', { name: 'How far the wiki trusts you' })).toContainText(
    '5 more accepted edits and edits on 2 more days',
  )
  await page.goto('/edit/people/kang-tae-oh')
  await expect(page.getByText('5 more accepted edits and edits on 2 more days')).toBeVisible()
  await page.goto(`/users/${username}`)
  expect(await press(page, 'Make a feed address')).toBe(200)
  const address = await page.getByLabel('Address of your feed').inputValue()
  await expectAccessible(page)
  const feed = await request.get(address)
  expect(feed.status()).toBe(200)
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(feed.headers()['cache-control']).toContain('no-store')
  expect(await feed.text()).toContain(`Notices for ${username}`)
  expect((await request.get(`${address}x`)).status()).toBe(404)
  expect((await request.get(`/users/${username}/notices.atom`)).status()).toBe(404)
  await page.context().close()
})
