import { expect, signUp, signUpOnScreen, test, uniqueName } from './fixtures'
import {
  addRow,
  as,
  decide,
  readBy,
  row,
  save,
  saveTogether,
  submitForReview,
  valueOf,
  writeDrama,
} from './journeys'
import { beginDrama } from './proposals'

test('a fan signs up and edits; the edit waits, is approved, and every reader sees it next', async ({
  page,
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (moderator) => {
    const drama = await writeDrama(moderator, 'Waits')
    const username = uniqueName('fan')
    await signUpOnScreen(page, username)
    await page.goto(drama)
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    const title = await addRow(page, 'Titles', 2)
    await title.getByLabel('Title (required)').fill('기다리는 드라마')
    await title.getByLabel('Language', { exact: true }).selectOption('Korean')
    await title.getByLabel('Shown in this language').check()
    const edit = await submitForReview(page, 'Its title in Hangul')
    expect(await readBy(request, drama)).not.toContain('기다리는 드라마')
    expect((await request.get(edit)).status()).toBe(401)

    await moderator.goto('/review')
    await expect(moderator.getByRole('heading', { level: 1 })).toHaveText('Waiting for review')
    await moderator.goto(edit)
    await expect(moderator.getByRole('main')).toContainText('기다리는 드라마')
    await decide(moderator, edit, 'Approve')
    expect(await readBy(request, drama)).toContain('기다리는 드라마')

    await page.goto(`/history${drama}`)
    await expect(page.getByRole('main')).toContainText('Its title in Hangul')
    await expect(page.getByRole('main').getByRole('link', { name: username })).toBeVisible()
    await page.goto(`/users/${username}`)
    const own = page.getByRole('region', { name: 'Edits' }).getByRole('listitem')
    await expect(own.filter({ hasText: 'Its title in Hangul' })).toContainText('Published')
    await expect(page.getByRole('main')).toContainText('Your edit was approved and is live')
  })
})

test('a rejection comes with its reason and keeps the text; a returned edit is mended and approved', async ({
  page,
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (moderator) => {
    const drama = await beginDrama('Mended')
    const username = uniqueName('fan')
    await signUp(page, username)
    await page.goto(`/edit${drama}`)
    await page.getByLabel('First broadcast', { exact: true }).fill('1999-01-01')
    const edit = await submitForReview(page, 'When it began')

    await decide(moderator, edit, 'Reject', 'No newspaper says so.')
    await page.goto(`/users/${username}`)
    await expect(page.getByRole('region', { name: 'Notices', exact: true })).toContainText(
      'No newspaper says so.',
    )
    await page.getByRole('link', { name: 'Your edit was rejected' }).click()
    await expect(page).toHaveURL(edit)
    await expect(page.getByText('Rejected', { exact: true })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('No newspaper says so.')
    await expect(page.getByRole('main')).toContainText('1999')

    await page.getByRole('link', { name: 'Edit again' }).click()
    await expect(page.getByLabel('First broadcast', { exact: true })).toHaveValue('1999-01-01')
    await page.getByLabel('First broadcast', { exact: true }).fill('2009-01-01')
    expect(await submitForReview(page, 'Ten years later')).toBe(edit)
    await decide(moderator, edit, 'Return', 'And when did it end?')
    await page.goto(edit)
    await expect(page.getByText('Returned', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Edit again' }).click()
    await page.getByLabel('Last broadcast', { exact: true }).fill('2009-02-27')
    expect(await submitForReview(page, 'With its end')).toBe(edit)
    await expect(page.getByRole('main')).toContainText('version 3')
    expect(await readBy(request, drama)).not.toContain('27 Feb 2009')
    await decide(moderator, edit, 'Approve')
    expect(await readBy(request, drama)).toContain('27 Feb 2009')
  })
})

test('a revert takes back one change and keeps what came later', async ({ browser, request }) => {
  await as(browser, 'moderator', async (page) => {
    const drama = await beginDrama('Reverted')
    await page.goto(`/edit${drama}`)
    await page.getByLabel('Minutes per episode', { exact: true }).fill('599')
    await save(page, 'A long one')
    await expect(page).toHaveURL(drama)
    await page.goto(`/edit${drama}`)
    await page.getByLabel('Planned episodes', { exact: true }).fill('12')
    await save(page, 'How many')
    await expect(page).toHaveURL(drama)
    expect(await valueOf(request, drama, 'runtime')).toBe(599)

    await page.getByRole('link', { name: 'History', exact: true }).click()
    await expect(page.getByRole('main')).toContainText('3 versions')
    const line = page.getByRole('listitem').filter({ hasText: 'A long one' })
    await line.getByRole('link', { name: /^Version/ }).click()
    await expect(page.getByRole('region', { name: 'What changed' })).toContainText('599')
    await save(page, 'Nobody sits that long', 'Revert')
    await expect(page.getByRole('main')).toContainText('Takes back')

    expect(await valueOf(request, drama, 'runtime')).toBeUndefined()
    expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(12)
    await page.goto(`/history${drama}`)
    await expect(page.getByRole('main')).toContainText('4 versions')
    await expect(page.getByRole('main')).toContainText('A long one')
  })
})

test('a moved page is found at its old address, with what stands under it, and links lead on', async ({
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (page) => {
    const drama = await beginDrama('Moved')
    await page.goto(`/new/character?path=${drama}/characters/ha-na`)
    await save(page, 'Her page')
    await expect(page).toHaveURL(`${drama}/characters/ha-na`)
    const other = await beginDrama('Points')
    await page.goto(`/edit${other}`)
    const synopsis = await addRow(page, 'Synopsis', 1)
    await synopsis.getByRole('textbox').first().fill(`It follows [[${drama}|the one before]].`)
    await synopsis.getByLabel('Language').selectOption('English')
    await save(page, 'What it is about')

    await page.goto(`/edit${drama}`)
    await page.getByRole('link', { name: 'Move this page' }).click()
    const segment = uniqueName('moved-on')
    await page.getByLabel('Last part of the address').fill(segment)
    await saveTogether(page, 'Its proper title', 'Move')
    const now = `/dramas/${segment}`

    const moves = { [drama]: now, [`${drama}/characters/ha-na`]: `${now}/characters/ha-na` }
    for (const [from, to] of Object.entries(moves)) {
      const answer = await request.get(from, { maxRedirects: 0 })
      expect(answer.status(), from).toBe(301)
      expect(new URL(answer.headers().location ?? '', 'http://localhost').pathname).toBe(to)
    }
    await page.goto(other)
    await page.getByRole('link', { name: 'the one before' }).click()
    await expect(page).toHaveURL(now)
    await page.goto(`/history${now}`)
    await expect(page.getByRole('main')).toContainText('Its proper title')
  })
})

test('a character is made through a red link, with a new source on the spot, as one edit', async ({
  page,
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (moderator) => {
    const drama = await writeDrama(moderator, 'Red')
    await moderator.goto(`/edit${drama}?field=cast`)
    const cast = await addRow(moderator, 'Cast', 1)
    await cast.getByLabel('Character', { exact: true }).fill(`${drama}/characters/park-mae-yi`)
    await moderator.getByLabel('Edit summary').click()
    await save(moderator, 'Who is in it')
    await expect(moderator).toHaveURL(drama)

    await signUp(page, uniqueName('fan'))
    await page.goto(drama)
    const red = page.getByRole('link', { name: 'Park Mae Yi' }).first()
    await expect(red).toContainText('not written yet')
    await red.click()
    await expect(page).toHaveURL(/\/new\/character\?path=/)
    await expect(page.getByLabel('Name (required)')).toHaveValue('Park Mae Yi')
    await expect(page.getByLabel('Stands under')).not.toHaveValue('')
    await expect(page.getByLabel(/^Last part of the address/)).toHaveValue('park-mae-yi')
    const occupation = row(page, 'Occupation', 1)
    await occupation.getByLabel('Occupation', { exact: true }).fill('Translator')
    await occupation.getByText('Add a source').click()
    await occupation.getByRole('button', { name: 'Source for this' }).click()
    const source = occupation.getByRole('group', { name: 'Or a new source' })
    const title = uniqueName('A report')
    await source.getByLabel('Title', { exact: true }).fill(title)
    await source.getByLabel('Address', { exact: true }).fill('https://news.example.org/park')
    await source.getByLabel('Publisher', { exact: true }).fill('The Daily Drama')
    await source.getByLabel('Published on', { exact: true }).fill('2021-01-24')
    const edit = await submitForReview(page, 'Her page, with where it stands')
    expect((await request.get(`${drama}/characters/park-mae-yi`)).status()).toBe(404)

    await moderator.goto(edit)
    const parts = moderator.getByRole('region', { name: 'What it changes' })
    await expect(parts).toContainText('Translator')
    await expect(parts).toContainText('The Daily Drama')
    await decide(moderator, edit, 'Approve')

    await page.goto(drama)
    const blue = page.getByRole('link', { name: 'Park Mae Yi' }).first()
    await expect(blue).toHaveAttribute('href', `${drama}/characters/park-mae-yi`)
    await blue.click()
    await expect(page.getByRole('main')).toContainText('Translator')
    await page.getByRole('link', { name: title }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const cited = page.getByRole('region', { name: 'What is cited from it' })
    await expect(cited.getByRole('link', { name: 'Park Mae Yi' })).toBeVisible()
    await expect(cited).toContainText('Translator')
  })
})

test('two moderators delete a page and bring it back, and links to it say so', async ({
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (page) => {
    const drama = await beginDrama('Gone')
    const other = await beginDrama('Stays')
    await page.goto(`/edit${other}`)
    const synopsis = await addRow(page, 'Synopsis', 1)
    await synopsis.getByRole('textbox').first().fill(`It follows [[${drama}|the one before]].`)
    await synopsis.getByLabel('Language').selectOption('English')
    await save(page, 'What it is about')
    await expect(page).toHaveURL(other)

    await page.goto(`/edit${drama}`)
    await page.getByRole('link', { name: 'Delete this page' }).click()
    await saveTogether(page, 'It was never made', 'Delete')
    const gone = await request.get(drama)
    expect(gone.status()).toBe(410)
    expect(await gone.text()).toContain('This page was deleted')
    expect((await request.get(`/api/v1/entries${drama}`)).status()).toBe(410)
    expect(await (await request.get('/sitemap.xml')).text()).not.toContain(drama)
    await page.goto(other)
    await expect(page.getByRole('link', { name: /the one before/ })).toContainText('deleted')

    await page.goto(`/history${drama}`)
    await page.getByRole('link', { name: 'Restore it' }).click()
    await saveTogether(page, 'It was, on another channel', 'Restore')
    expect((await request.get(drama)).status()).toBe(200)
    await page.goto(other)
    await page.getByRole('link', { name: 'the one before' }).click()
    await expect(page).toHaveURL(drama)
  })
})
