import { PUBLIC_VIEW } from '@/wiki/permissions'
import { expect, expectAccessible, openAs, signUp, test, uniqueName } from './fixtures'
import { decide, press, save } from './journeys'
import { publishDrama, wantMove } from './proposals'

test('what one moderator deletes stands until another approves it, and everybody can see that it is wanted @long', async ({
  browser,
  page: anybody,
  request,
}) => {
  const drama = await publishDrama(uniqueName('unwanted'))
  const { page, username } = await openAs(browser, 'moderator')
  const { page: second } = await openAs(browser, 'moderator')
  await page.goto(`/delete${drama.path}`)
  await expect(page.getByRole('main')).toContainText('Another moderator has to approve it first')
  await save(page, 'Nobody made it', 'Delete')
  await expect(page).toHaveURL(/\/review\/[0-9A-Z]{26}/)
  const edit = new URL(page.url()).pathname
  const own = page.getByRole('region', { name: 'Publish it yourself' })
  await expect(own).toContainText('You can publish it yourself from')
  await expect(own.getByRole('button')).toHaveCount(0)
  expect((await request.get(drama.path)).status()).toBe(200)

  expect((await anybody.goto('/review'))?.status()).toBe(200)
  const inView = anybody.getByRole('region', {
    name: 'Moves, renamings and deletions in public view',
  })
  const line = inView.getByRole('listitem').filter({ hasText: drama.path })
  await expect(line).toContainText(`${username} wants to delete ${drama.path}`)
  await expect(line).toContainText('can be published by its author from')
  await expect(anybody.getByRole('main')).not.toContainText('Nobody made it')
  await expect(line.getByRole('link', { name: 'See the edit' })).toHaveCount(0)
  await expectAccessible(anybody)
  expect((await request.get(edit)).status()).toBe(401)

  await second.goto('/review')
  await second
    .getByRole('listitem')
    .filter({ hasText: `${username} wants to delete` })
    .getByRole('link', { name: 'See the edit' })
    .click()
  await expect(second).toHaveURL(edit)
  await decide(second, edit, 'Approve')
  expect((await request.get(drama.path)).status()).toBe(410)
  await anybody.goto('/review')
  await expect(line).toHaveCount(0)
  await page.context().close()
  await second.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`after 24 hours in public view a moderator publishes a move alone ${how} scripts`, async ({
    browser,
    request,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    const username = uniqueName('alone')
    await signUp(page, username)
    const drama = await publishDrama(uniqueName('lonely'))
    const { editId, to } = await wantMove(drama, username, PUBLIC_VIEW)
    await page.goto(`/review/${editId}`)
    if (javaScriptEnabled) await expectAccessible(page)
    await press(page, 'Publish now')
    await expect(page.getByRole('status').filter({ hasText: 'Published.' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText('published it after 24 hours in public view')
    expect((await request.get(drama.path, { maxRedirects: 0 })).status()).toBe(301)
    expect((await request.get(to)).status()).toBe(200)
    await page.getByRole('link', { name: /^Change \d+$/ }).click()
    await expect(page.getByRole('main')).toContainText(
      'Published by its author after 24 hours in public view',
    )
    await page.context().close()
  })
}
