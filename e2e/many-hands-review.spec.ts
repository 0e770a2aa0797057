import { adding } from '@/db/testing-content'
import type { Patch } from '@/wiki/revisions/patch'
import { expect, expectAccessible, openAs, signUp, test, uniqueName, type Page } from './fixtures'
import { addTitle, changeTitle, draw, edit, publishDrama } from './proposals'

const fiveTitles = (): Patch =>
  adding({
    titles: [1, 2, 3, 4, 5].map((n) => ({ id: `title-${n}`, text: `Run ${n}`, language: 'en' })),
  })

/** A contributor signed up in `page`, and a drama of their own. */
async function asContributor(page: Page) {
  const username = uniqueName('fan')
  await signUp(page, username)
  return { username, drama: await publishDrama(uniqueName('drama')) }
}

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`three of five changes are accepted, the rest goes back, ${how} JavaScript @phone-later`, async ({
    page,
    browser,
    request,
  }) => {
    const { username, drama } = await asContributor(page)
    const { editId } = await edit(drama, username, fiveTitles(), 'Five titles')
    const { page: reviewer } = await openAs(browser, 'reviewer', { javaScriptEnabled })
    await reviewer.goto(`/review/${editId}`)
    const choice = (n: number) => reviewer.getByRole('checkbox', { name: `Run ${n}` })
    for (const n of [1, 2, 3, 4, 5]) await expect(choice(n)).toBeChecked()
    await choice(2).uncheck()
    await choice(4).uncheck()
    await press(reviewer, 'Approve')
    await expect(reviewer.getByText('Say why the rest goes back')).toBeVisible()
    await expect(reviewer.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true')
    await expect(choice(2)).not.toBeChecked()
    await expect(choice(3)).toBeChecked()
    // axe is a script itself.
    if (javaScriptEnabled) await expectAccessible(reviewer)
    await reviewer.getByLabel('Reason').fill('These two need a source.')
    await press(reviewer, 'Approve')
    await expect(reviewer.getByRole('status')).toContainText('Approved in part')
    await reviewer.goto(`/review/${editId}`)
    await expect(reviewer.getByRole('main')).toContainText('approved a part of it')
    const live = await (await request.get(`/api/v1/entries${drama.path}`)).text()
    for (const n of [1, 3, 5]) expect(live).toContain(`Run ${n}`)
    for (const n of [2, 4]) expect(live).not.toContain(`Run ${n}`)

    await page.goto(`/review/${editId}`)
    await page.getByRole('link', { name: 'The rest, which went back' }).first().click()
    await expect(page.getByText('Returned', { exact: true })).toBeVisible()
    await expect(page.getByText('These two need a source.').first()).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Run 2')
    await expect(page.getByRole('main')).not.toContainText('Run 3')
    await expect(page.getByRole('link', { name: 'of an earlier edit' })).toBeVisible()
    await reviewer.context().close()
  })
}

test('nothing chosen is no approval', async ({ page, browser }) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, addTitle('Run Alone'), 'One title')
  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.goto(`/review/${editId}`)
  await reviewer.getByRole('checkbox', { name: 'Run Alone' }).uncheck()
  await press(reviewer, 'Approve')
  await expect(reviewer.getByText('Nothing is chosen')).toBeVisible()
  await reviewer.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with' : 'without'
  test(`an amended edit stays its author’s, ${how} JavaScript @long`, async ({ page, browser }) => {
    const { username, drama } = await asContributor(page)
    const { editId } = await edit(drama, username, changeTitle('Runn Onn'), 'Better')
    const { page: reviewer, username: name } = await openAs(browser, 'reviewer', {
      javaScriptEnabled,
    })
    await reviewer.goto(`/review/${editId}`)
    await reviewer.getByRole('link', { name: 'Amend' }).click()
    const title = reviewer.locator('[name="r:titles:title-other:text"]')
    await expect(title).toHaveValue('Runn Onn')
    await title.fill('Run On, amended')
    await press(reviewer, 'Approve amended')
    await expect(reviewer.getByText('Say why, in a sentence').first()).toBeVisible()
    await expect(title).toHaveValue('Run On, amended')
    if (javaScriptEnabled) await expectAccessible(reviewer)
    await reviewer.getByLabel('Reason').fill('Spelled as on the poster.')
    await press(reviewer, 'Approve amended')
    await expect(reviewer).toHaveURL(/done=approved/)
    await expect(reviewer.getByRole('status')).toContainText('live for every reader')
    await reviewer.goto(`/history${drama.path}`)
    await expect(reviewer.getByRole('main')).toContainText(`by ${username}, amended by ${name}`)
    await reviewer.getByRole('link', { name: 'Version 2' }).click()
    await expect(reviewer.getByRole('main')).toContainText('Amended by')
    await expect(reviewer.getByRole('main')).toContainText('Spelled as on the poster.')
    await page.goto(`/review/${editId}`)
    await expect(page.getByText('Spelled as on the poster.').first()).toBeVisible()
    await reviewer.context().close()
  })
}

test('a claim is shown to another reviewer, keeps nobody away, and is given back', async ({
  page,
  browser,
}) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, changeTitle('Claimed title'), 'Claimed')
  const { page: first, username: name } = await openAs(browser, 'reviewer')
  const { page: second } = await openAs(browser, 'reviewer')
  await first.goto(`/review/${editId}`)
  await press(first, 'Claim')
  await expect(first.getByRole('button', { name: 'Release' })).toBeVisible()
  await second.goto(`/review/${editId}`)
  await expect(second.getByText(`${name} is looking at it until`)).toBeVisible()
  await expect(second.getByRole('button', { name: 'Claim' })).toHaveCount(0)
  await expect(second.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
  await second.goto('/review?risk=overwrite')
  await expectAccessible(second)
  await press(first, 'Release')
  await expect(first.getByRole('button', { name: 'Claim' })).toBeVisible()
  await page.goto(`/review/${editId}`)
  await expect(page.getByText('is looking at it')).toHaveCount(0)
  await first.context().close()
  await second.context().close()
})

test('author and reviewer talk about an edit', async ({ page, browser }) => {
  const { username, drama } = await asContributor(page)
  const { editId } = await edit(drama, username, changeTitle('Talked title'), 'Talked about')
  const { page: reviewer } = await openAs(browser, 'reviewer', { javaScriptEnabled: false })
  await reviewer.goto(`/review/${editId}`)
  await press(reviewer, 'Send')
  await expect(reviewer.getByText('Write a sentence.')).toBeVisible()
  await reviewer.getByLabel('Answer').fill('Where did you read it?')
  await press(reviewer, 'Send')
  await expect(reviewer.getByText('answered: Where did you read it?')).toBeVisible()
  await page.goto(`/review/${editId}`)
  await page.getByLabel('Answer').fill('On the poster.')
  await press(page, 'Send')
  await expect(page.getByText('answered: On the poster.')).toBeVisible()
  await expect(page.getByLabel('Answer')).toHaveValue('')
  await expectAccessible(page)
  await reviewer.context().close()
})

test('everybody sees how long edits wait @phone-later', async ({ page, browser }) => {
  const { page: author, username } = await openAs(browser, 'new')
  const drama = await publishDrama(uniqueName('drama'))
  const { editId } = await edit(drama, username, changeTitle('Soon decided'), 'Soon')
  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.goto(`/review/${editId}`)
  await press(reviewer, 'Approve')
  await expect(reviewer.getByRole('status')).toContainText('live for every reader')
  const next = await edit(drama, username, changeTitle('Decided later'), 'Later')
  await page.goto('/review/health')
  const lane = page.getByRole('region', { name: 'Changes what stands' })
  await expect(lane).toContainText('Half are decided within')
  await expect(lane).not.toContainText('nothing yet')
  await expectAccessible(page)
  await author.goto(`/review/${next.editId}`)
  await expect(author.getByText('usually decided within')).toBeVisible()
  await author.context().close()
  await reviewer.context().close()
})

test('what went live at once is looked at again by somebody else', async ({ browser }) => {
  const { page: author, username } = await openAs(browser, 'reviewer')
  const { page: other } = await openAs(browser, 'reviewer')
  const drama = await publishDrama(uniqueName('drama'))
  const { revisionIds } = await edit(drama, username, changeTitle('Live at once'), 'At once')
  const [id = 0] = revisionIds
  await draw(id, username)
  const button = { name: `Looks good (Change ${id})` }
  await author.goto('/review')
  await expect(author.getByRole('heading', { name: 'To look at again' })).toBeVisible()
  await expect(author.getByRole('button', button)).toHaveCount(0)
  await other.goto('/review')
  await expectAccessible(other)
  await other.getByRole('button', button).click()
  await expect(other.getByRole('button', button)).toHaveCount(0)
  await author.context().close()
  await other.context().close()
})
