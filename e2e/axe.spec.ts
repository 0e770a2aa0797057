import { expectGood, expectNoWider, shapes } from './accessible-pages'
import { expect, expectAccessible, openAs, signUp, test, uniqueName, type Page } from './fixtures'
import { approveElsewhere, save } from './journeys'
import { addTitle, changeTitle, edit, publishDrama } from './proposals'

/** Each test looks at many pages, each in two schemes (axe.long.spec.ts: at all that anybody may read). */
test.beforeEach(() => test.slow())

test('axe finds nothing on a page of each shape', async ({ page }) => {
  for (const looked of shapes) await expectGood(page, ...looked)
})

test('axe finds nothing on what a contributor sees: forms, mistakes, preview, own edits @long', async ({
  page,
}) => {
  const username = uniqueName('fan')
  await signUp(page, username)
  const drama = await publishDrama(uniqueName('drama'))
  const { editId } = await edit(drama, username, addTitle('Run Along'), 'Adds a title')
  for (const path of ['/account', `/users/${username}`, `/review/${editId}`, '/new', '/new/person'])
    await expectGood(page, path)
  await expectGood(page, '/review')
  await expectGood(page, `/edit${drama.path}`)
  await page.getByText('Add a source').first().click()
  await page.getByRole('button', { name: 'Source for this' }).first().click()
  await page.getByLabel('First broadcast', { exact: true }).fill('2021-02-30')
  await page.getByRole('button', { name: 'See what changes' }).last().click()
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
})

test('axe finds nothing on what a moderator sees: reviews, versions, deleted pages @long', async ({
  browser,
}) => {
  const { page, username } = await openAs(browser, 'moderator')
  const author = uniqueName('fan')
  await signUpElsewhere(page, author)
  const drama = await publishDrama(uniqueName('drama'))
  const { revisionIds } = await edit(drama, username, changeTitle('Run Anew'), 'A better title')
  const { editId } = await edit(drama, author, addTitle('Run Around'), 'Adds a title')
  await expectGood(page, '/review')
  await expectGood(page, `/review/${editId}`)
  await page.getByRole('button', { name: 'Reject' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectAccessible(page)
  await expectGood(page, `/changes/${revisionIds[0]}`)
  await expectGood(page, `/history${drama.path}`)
  await page
    .getByRole('button', { name: /^Compare/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From version 1 to version 2')
  await expectAccessible(page)
  for (const path of ['/moderation', `/users/${author}`, `/move${drama.path}`])
    await expectGood(page, path)
  await expectGood(page, `/delete${drama.path}`)
  await save(page, 'It was never made', 'Delete')
  await expect(page.getByRole('region', { name: 'Publish it yourself' })).toBeVisible()
  await expectAccessible(page)
  const deletion = new URL(page.url()).pathname
  await expectGood(page, '/review')
  await approveElsewhere(page, deletion)
  await expectGood(page, `/history${drama.path}`)
  await expectGood(page, drama.path, 410)
  await expectGood(page, `/edit${drama.path}`, 410)
  await expectGood(page, `/restore${drama.path}`)
  await page.context().close()
})

/** Signs somebody up in a context of its own beside the page's. */
async function signUpElsewhere(page: Page, username: string): Promise<void> {
  const browser = page.context().browser()
  const other = await browser?.newPage()
  if (!other) throw new Error('No browser')
  await signUp(other, username)
  await other.close()
}

test('nothing is wider than a phone, and axe finds nothing there @phone @long', async ({
  page,
}) => {
  await signUp(page, uniqueName('fan'))
  const drawn = new Set(['/', '/dramas/run-on?progress=all', '/people/kang-tae-oh', '/changes/1'])
  const forms = ['/edit/dramas/run-on', '/new/moment?parent=/dramas/run-on', '/account']
  for (const path of [...shapes.map(([path]) => path), ...forms]) {
    await expectNoWider(page, path)
    if (drawn.has(path) || path === forms[0]) await expectAccessible(page)
  }
})
