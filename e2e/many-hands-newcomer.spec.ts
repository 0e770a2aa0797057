import { expect, expectAccessible, openAs, test, uniqueName, type Page } from './fixtures'
import { as, decide, save, send, submitForReview } from './journeys'
import { plantWork, publishDrama } from './proposals'

const episodes = (page: Page) => page.getByLabel('Planned episodes', { exact: true })

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a source on the spot whose title is taken asks first, ${scripts} @long`, async ({
    browser,
  }) => {
    const drama = await publishDrama(uniqueName('cited'))
    const title = uniqueName('A report')
    await as(browser, 'moderator', async (page) => {
      await page.goto('/new/source')
      await page.getByLabel('Title', { exact: true }).fill(title)
      await save(page, 'A report')
    })
    const { page } = await openAs(browser, 'new', { javaScriptEnabled })
    await page.goto(`/edit${drama.path}`)
    await episodes(page).fill('16')
    const field = page.getByRole('group', { name: 'Planned episodes', exact: true })
    await field.getByText('Add a source').click()
    await field.getByRole('button', { name: 'Source for this' }).click()
    await page
      .getByRole('group', { name: 'Or a new source' })
      .getByLabel('Title', { exact: true })
      .fill(title.toUpperCase())
    expect(await send(page, 'It says so', 'Submit edit')).toBe(422)
    const asked = page.getByRole('region', { name: 'Is it there already?' })
    await expect(asked.getByRole('listitem')).toHaveText(new RegExp(`Source\\s+${title}`))
    await expect(episodes(page)).toHaveValue('16')
    if (javaScriptEnabled) await expectAccessible(page)
    await asked.getByLabel('It is another one').check()
    await submitForReview(page, 'It says so')
    await expect(page.getByRole('main')).toContainText(title.toUpperCase())
    await page.context().close()
  })
}

test('a newcomer whose fifth edit is accepted is confirmed, and the next ones are treated so @long', async ({
  browser,
}) => {
  const drama = await publishDrama(uniqueName('steps'))
  const { page, username } = await openAs(browser, 'new')
  const DAY = 24 * 60 * 60 * 1000
  // Two days, four accepted edits, and as many waiting as somebody new may have.
  await plantWork(drama, username, { acceptedAgo: [2, 2, 1, 1].map((n) => n * DAY), waiting: 10 })
  const trust = page.getByRole('region', { name: 'How far the wiki trusts you' })
  await page.goto(`/users/${username}`)
  await expect(trust).toContainText('One more accepted edit: then you are confirmed')
  await page.goto(`/edit${drama.path}`)
  await episodes(page).fill('16')
  expect(await send(page, 'One too many')).toBe(403)
  await expect(page.getByRole('alert').first()).toContainText('as many edits waiting')
  await expect(episodes(page)).toHaveValue('16')

  await as(browser, 'reviewer', async (reviewer) => {
    await page.goto(`/users/${username}?state=pending`)
    const waiting = page
      .getByRole('region', { name: 'Edits' })
      .getByRole('link', { name: 'See the edit' })
    await expect(waiting).toHaveCount(10)
    const fifth = (await waiting.first().getAttribute('href')) ?? ''
    await reviewer.goto(fifth)
    await expect(reviewer.getByRole('main')).toContainText('(new contributor)')
    await decide(reviewer, fifth, 'Approve')

    await page.goto(`/users/${username}`)
    await expect(trust).not.toContainText('then you are confirmed')
    await expect(trust).toContainText('then what you add with a source goes live at once')
    // Nine wait now: one more is what a newcomer may have, two more only somebody who is confirmed.
    for (const episodeCount of ['16', '20']) {
      await page.goto(`/edit${drama.path}`)
      await episodes(page).fill(episodeCount)
      const sixth = await submitForReview(page, 'How many')
      await reviewer.goto(sixth)
      await expect(reviewer.getByRole('main')).toContainText('(confirmed contributor)')
    }
  })
  await page.context().close()
})
