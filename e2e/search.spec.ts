import { expect, expectAccessible, openAs, test, uniqueName, withoutJavaScript } from './fixtures'
import { press } from './journeys'
import { publishPage } from './published-page'

/** What fans type, and the page that they mean. */
const spellings: [typed: string, path: string][] = [
  ['Kang Taeoh', '/people/kang-tae-oh'],
  ['Gang Tae-o', '/people/kang-tae-oh'],
  ['Tae Oh Kang', '/people/kang-tae-oh'],
  ['강 태오', '/people/kang-tae-oh'],
  ['강태오'.normalize('NFD'), '/people/kang-tae-oh'],
  ['태오', '/people/kang-tae-oh'],
  ['ㄱㅌㅇ', '/people/kang-tae-oh'],
  ['rkdxodh', '/people/kang-tae-oh'],
  ['Yim Siwan', '/people/im-si-wan'],
  ['Lim Shi Wan', '/people/im-si-wan'],
  ['dlatldhks', '/people/im-si-wan'],
  ['Sin Segyeong', '/people/shin-se-kyung'],
  ['Shin Se-kyumg', '/people/shin-se-kyung'],
  ['Choe Suyeong', '/people/sooyoung'],
  ['Soo Young Choi', '/people/sooyoung'],
  ['런온', '/dramas/run-on'],
  ['RUN-ON', '/dramas/run-on'],
  ['겨ㅜ ㅐㅜ', '/dramas/run-on'],
  ['녹두전', '/dramas/the-tale-of-nokdu'],
  ['The Story of Nokdu', '/dramas/the-tale-of-nokdu'],
  ['bondaero malhara', '/dramas/tell-me-what-you-saw'],
  ['Inform Me What You Noticed', '/dramas/tell-me-what-you-saw'],
]

test('people and dramas are found by what fans type, without JavaScript', async ({ browser }) => {
  const page = await withoutJavaScript(browser)
  for (const [typed, path] of spellings) {
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Search dramas' }).fill(typed)
    await page.getByRole('button', { name: 'Search' }).click()
    // What is collected below waits for nothing by itself.
    await page.waitForURL(/\/search\?/)
    const first = page.getByRole('main').getByRole('listitem').getByRole('link')
    const hits = await first.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')).filter((href) => !href?.startsWith('/search')),
    )
    expect(hits[0], typed).toBe(path)
  }
  await page.context().close()
})

test('a search is narrowed down, its filters stand in the address, and it fits a phone @phone-later', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/search?q=run+on')
  await expectAccessible(page)
  const filters = page.getByRole('navigation', { name: 'Narrow down' })
  await filters.getByRole('link', { name: /^Dramas/ }).click()
  await expect(page).toHaveURL('/search?q=run+on&kind=drama')
  // Other tests write dramas whose names are near.
  await expect(page.getByRole('status')).toHaveText(/^\d+ entr(y|ies) for “run on”/)
  await expect(page.getByRole('main')).not.toContainText('Episode ·')
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /^Run On/ })
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Drama · 2020')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await expectAccessible(page)
})

test('prose is found below names, and only as far as the reader has come', async ({ page }) => {
  await page.goto('/search?q=philtrum')
  await expect(page.getByRole('main')).not.toContainText('remarks')
  await page.goto('/search?q=philtrum&progress=all')
  const prose = page.getByRole('region', { name: 'In the text' })
  await expect(prose).toContainText('it looks as if she aims at his philtrum')
  await page.goto('/search?q=인중&progress=all')
  await expect(prose).toContainText('인중을')
})

test('an address in another spelling leads to the page', async ({ request }) => {
  for (const [typed, path] of [
    ['/dramas/Run%20On', '/dramas/run-on'],
    ['/people/kangtaeoh', '/people/kang-tae-oh'],
    [`/people/${encodeURIComponent('강태오')}`, '/people/kang-tae-oh'],
    ['/dramas/Run%20On/episodes/12', '/dramas/run-on/episodes/12'],
  ] as const) {
    const answer = await request.get(typed, { maxRedirects: 0 })
    expect(answer.status(), typed).toBe(301)
    expect(new URL(answer.headers().location ?? '', 'http://x').pathname).toBe(path)
  }
  const near = await request.get('/people/kang-tae-ho')
  expect(near.status()).toBe(404)
  expect(await near.text()).toContain('href="/people/kang-tae-oh"')
})

test('the header completes what is typed, with the keyboard alone', async ({ page }) => {
  await page.goto('/about')
  const field = page.getByRole('banner').locator('input[name=q]')
  await field.pressSequentially('ㄱㅌㅇ')
  const box = page.getByRole('combobox', { name: 'Search dramas' })
  await expect(page.getByRole('option', { name: /Kang Tae Oh/ })).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)
  await box.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(0)
  await box.fill('gang tae')
  await expect(page.getByRole('option', { name: /Kang Tae Oh/ })).toBeVisible()
  await box.press('ArrowDown')
  await expect(page.getByRole('option', { selected: true })).toContainText('Kang Tae Oh')
  await box.press('Escape')
  await box.fill('run on')
  await expect(page.getByRole('option').nth(1)).toBeVisible()
  await box.press('ArrowUp')
  await expect(page.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await box.press('Escape')
  await box.fill('gang tae')
  await expect(page.getByRole('option', { name: /Kang Tae Oh/ })).toBeVisible()
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL('/people/kang-tae-oh')
})

test('the page of the search has one form, which completes too and keeps the filters', async ({
  page,
}) => {
  await page.goto('/search?q=run&kind=drama')
  await expect(page.getByRole('search')).toHaveCount(1)
  const field = page.getByLabel('Name, title or another spelling')
  await expect(field).toHaveValue('run')
  await field.fill('rkdxodh')
  await expect(page.getByRole('option', { name: /Kang Tae Oh/ })).toBeVisible()
  await field.press('Enter')
  await expect(page).toHaveURL('/search?q=rkdxodh&kind=drama')
  await expect(page.getByRole('status').first()).toContainText('Nothing is left')
  await page.getByRole('link', { name: 'Without filters' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: /Kang Tae Oh/ })).toBeVisible()
})

test('what nothing bears as its name can be written, from below what was found', async ({
  page,
}) => {
  const create = page.getByRole('main').getByRole('link', { name: /^New person/ })
  await page.goto('/search?q=Kang+Taeoh')
  await expect(page.getByRole('main').getByRole('link', { name: /Kang Tae Oh/ })).toBeVisible()
  await expect(create).toHaveCount(0)
  await page.goto('/search?q=tae')
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /Kang Tae Oh/ })
      .first(),
  ).toBeVisible()
  await create.click()
  await expect(page).toHaveURL(/\/new\/person\?name=tae/)
})

test('an entry is picked by a name typed with the wrong keyboard', async ({ browser }) => {
  const path = await publishPage('drama', uniqueName('Wrong Keys'))
  const { page } = await openAs(browser, 'moderator')
  await page.goto(`/edit${path}?field=crew`)
  await page.getByRole('button', { name: 'Add to “Crew”' }).click()
  const person = page.getByLabel('Person (required)')
  await person.pressSequentially('rkdxodh')
  await page.getByRole('option', { name: /Kang Tae Oh/ }).click()
  await expect(person).toHaveValue('Kang Tae Oh')
  await page.context().close()
})

test('a person who is there already is asked about, though spelled otherwise', async ({
  browser,
}) => {
  const { page } = await openAs(browser, 'moderator')
  await page.goto('/new/person')
  await page
    .getByRole('group', { name: 'Names, row 1' })
    .getByLabel('In Latin letters')
    .fill('Gang Tae-o')
  await page.getByLabel('Edit summary').fill('Somebody')
  await press(page, 'Publish')
  const question = page.getByRole('region', { name: 'Is it there already?' })
  await expect(question).toContainText('Kang Tae Oh · 강태오')
  await page.context().close()
})
