import { expect, openAs, test, type Page } from './fixtures'
import { openOwnWiki } from './own-wiki'

/** Clicks a link of the page itself (not of the frame around it) by its whole name, and waits for where it leads. */
async function follow(page: Page, name: string, to: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
  await expect(page).toHaveURL(to)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a fan reads from Run On to Kang Tae Oh to The Tale of Nokdu by links alone @both', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dramas' }).click()
  await follow(page, 'Run On 런 온', '/dramas/run-on')
  await expect(heading(page)).toHaveText('Run On')
  await expect(page.getByText('런 온', { exact: true }).first()).toHaveAttribute('lang', 'ko')
  await follow(page, 'Kang Tae Oh 강태오', '/people/kang-tae-oh')
  await expect(heading(page)).toHaveText('Kang Tae Oh')
  await follow(page, 'The Tale of Nokdu 조선로코 - 녹두전', '/dramas/the-tale-of-nokdu')
  await expect(heading(page)).toHaveText('The Tale of Nokdu')
  await expect(page.getByRole('main')).toContainText('KBS2')
})

test('a drama says who is in it, when it ran, and what to see while one waits', async ({
  page,
}) => {
  await page.goto('/dramas/run-on')
  const cast = page.getByRole('region', { name: 'Cast' })
  await expect(cast).toContainText('Sooyoung')
  await expect(cast.getByRole('link', { name: 'Seo Dan Ah' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('16 Dec 2020')
  const waiting = page.getByRole('region', { name: 'While you wait for the next episode' })
  await expect(waiting.getByRole('link', { name: 'The Tale of Nokdu' })).toBeVisible()
  await expect(waiting.getByRole('link', { name: 'Tell Me What You Saw' })).toBeVisible()
  await expect(waiting).toContainText('Kang Tae Oh plays')
  await expect(waiting).toContainText('Watch it at')
})

test('the episodes stand in their order, and each leads to the one before and after', async ({
  page,
}) => {
  await page.goto('/dramas/run-on')
  const links = page.getByRole('region', { name: 'Episodes' }).getByRole('link')
  const numbers = (await links.allTextContents()).flatMap(
    (text) => /^Episode (\d+)/.exec(text) ?? [],
  )
  expect(numbers.filter((_, index) => index % 2 === 1)).toEqual(
    Array.from({ length: 16 }, (_, index) => String(index + 1)),
  )
  await follow(page, 'Episode 3', '/dramas/run-on/episodes/3')
  await expect(page.getByRole('main')).toContainText('23 Dec 2020')
  await page.getByRole('link', { name: 'Episode 4' }).click()
  await expect(page).toHaveURL('/dramas/run-on/episodes/4')
  await page.getByRole('link', { name: 'Episode 3' }).click()
  await expect(heading(page)).toHaveText('Episode 3')
  await page.goto('/dramas/run-on/episodes/16')
  await expect(page.getByRole('link', { name: 'Episode 17' })).toHaveCount(0)
})

test('a red link opens the form filled with what is known', async ({ browser }) => {
  const { page } = await openAs(browser, 'new')
  await page.goto('/people/kang-tae-oh')
  await page.getByRole('link', { name: '5urprise' }).click()
  await expect(heading(page)).toHaveText('New organization')
  const address = page.getByRole('group', { name: 'Address, row 1' }).getByRole('textbox').first()
  await expect(address).toHaveValue('5urprise')
  await expect(page.getByLabel('Name (required)')).toHaveValue('5urprise')
  await page.goto('/dramas/run-on')
  await page.getByRole('link', { name: 'Add a video' }).click()
  await expect(heading(page)).toHaveText('New video')
  await expect(
    page.getByRole('group', { name: 'Dramas, row 1' }).getByRole('combobox'),
  ).toHaveValue('Run On')
  await page.context().close()
})

test('a red link leads somebody who is signed out to the form by way of signing in', async ({
  page,
}) => {
  await page.goto('/people/kang-tae-oh')
  await page.getByRole('link', { name: '5urprise' }).click()
  await expect(heading(page)).toHaveText('Sign in to write here')
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fnew%2Forganization%3Fpath/)
})

test('the search finds a person in Hangul and in other spellings @both', async ({ page }) => {
  for (const spelling of ['강태오', 'Kang Tae-oh', 'kang tae oh', 'Kang Taeoh']) {
    await page.goto('/')
    await page.getByRole('searchbox').first().fill(spelling)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/search\?q=/)
    await expect(page.getByRole('searchbox', { name: 'Name, title' })).toHaveValue(spelling)
    await follow(page, 'Kang Tae Oh 강태오', '/people/kang-tae-oh')
  }
})

test('what nobody has written is a 404 that offers to write it', async ({ page }) => {
  const answer = await page.goto('/people/im-yoon-ah')
  expect(answer?.status()).toBe(404)
  await expect(heading(page)).toHaveText('No such page yet')
  const write = page.getByRole('link', { name: 'Write it: a new person' })
  await expect(write).toHaveAttribute(
    'href',
    '/new/person?path=%2Fpeople%2Fim-yoon-ah&name=Im+Yoon+Ah',
  )

  expect((await page.goto('/dramas/run-on/characters/park-mae-yi'))?.status()).toBe(404)
  await expect(page.getByRole('link', { name: 'Write it: a new character' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Run On' }).first()).toBeVisible()
  expect((await page.goto('/no/such/place'))?.status()).toBe(404)
  await expect(page.getByRole('link', { name: /Write it/ })).toHaveCount(0)
})

const kiss = '/dramas/run-on/moments/r4k7q2'

test('a moment that the reader may not know of is there, and tells nothing', async ({ page }) => {
  const answer = await page.goto(kiss)
  expect(answer?.status()).toBe(200)
  expect(/kiss|surprises|입을 맞/i.test((await answer?.text()) ?? '')).toBe(false)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(heading(page)).toHaveText('Not yet')
  await page.getByRole('link', { name: 'Show it anyway' }).click()
  await expect(heading(page)).toHaveText('Seo Dan Ah surprises Lee Young Hwa with a kiss')
})

test('the safe view tells of no kiss anywhere, and everything is told to who asks', async ({
  request,
}) => {
  const telling = [
    '/dramas/run-on',
    '/people/kang-tae-oh',
    '/people/sooyoung',
    '/dramas/run-on/characters/seo-dan-ah',
    '/dramas/run-on/characters/lee-young-hwa',
    '/videos/run-on-making-1',
    '/sources/news-report-2021-01-24',
    '/links/dramas/run-on/characters/seo-dan-ah',
    '/history/dramas/run-on/characters/seo-dan-ah',
    kiss,
  ]
  const others = ['/', '/videos', '/sources', '/changes', `/history${kiss}`, '/search?q=surprises']
  const api = '/api/v1/entries/videos/run-on-making-1'
  const tells = async (path: string) =>
    /\bkiss|입을 맞|키스/i.test(await (await request.get(path)).text())
  for (const path of [...telling, ...others, api]) expect(await tells(path), path).toBe(false)
  for (const path of [...telling.slice(0, 7), api])
    expect(await tells(`${path}?progress=all`), path).toBe(true)
})

test('what a progress cannot mean is refused with a way on', async ({ page }) => {
  const answer = await page.goto('/dramas/run-on?progress=run-on:minus-one')
  expect(answer?.status()).toBe(400)
  await page.getByRole('link', { name: 'Read the safe view' }).click()
  await expect(heading(page)).toHaveText('Run On')
})

test('a page says what it is to machines too, before any script', async ({ request }) => {
  const html = await (await request.get('/dramas/run-on')).text()
  expect(html).toMatch(/<title>Run On[^<]*<\/title>/)
  expect(html).toMatch(/<link rel="canonical" href="http[^"]*\/dramas\/run-on"/)
  expect(html).toMatch(/<meta name="description" content="[^"]{20,}"/)
  expect(html).toMatch(/<meta property="og:title" content="Run On/)
  const types = [
    ['/dramas/run-on', 'TVSeries'],
    ['/dramas/run-on/episodes/3', 'TVEpisode'],
    ['/people/kang-tae-oh', 'Person'],
  ] as const
  for (const [path, type] of types) {
    const text = await (await request.get(path)).text()
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}'
    expect(JSON.parse(json), path).toMatchObject({ '@type': type })
  }
})

test('an entry is open data with its revision', async ({ request }) => {
  const answer = await request.get('/api/v1/entries/people/kang-tae-oh')
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('application/json')
  expect(JSON.stringify(await answer.json())).toContain('강태오')
  expect((await request.get('/api/v1/entries/people/nobody-here')).status()).toBe(404)
})

test('a mark opens a card of its source by the keyboard, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/dramas/run-on')
  const mark = page.getByRole('region', { name: 'At a glance' }).getByRole('link', {
    name: 'Source 1',
  })
  await mark.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: 'Source 1' })
  await expect(card.getByRole('link', { name: /^News report/ })).toBeVisible()
  await expect(card.getByRole('link', { name: 'Change: Networks' })).toBeVisible()
  await expect(card.getByRole('link', { name: 'Change: Cast' })).toBeHidden()
  await expect(card).toContainText('added by the wiki itself')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(mark).toBeFocused()
})

test('the front page opens with the newest drama while nothing is on air, and tells no moment', async ({
  page,
}) => {
  test.slow()
  // Other specs put dramas on air.
  const wiki = await openOwnWiki()
  try {
    await page.goto(wiki.baseURL)
    const main = page.getByRole('main')
    const cover = main.getByRole('region', { name: 'Run On' })
    await expect(cover).toContainText('A sprinter loses the race')
    await expect(cover.getByRole('link', { name: 'Sooyoung' })).toBeVisible()
    await expect(main).toContainText('Nothing is on air right now')
    await expect(main.getByRole('heading', { name: 'Run On: making-of video' })).toBeVisible()
    await expect(main).not.toContainText('kiss')
  } finally {
    await wiki.close()
  }
})
