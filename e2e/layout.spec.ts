import { expect, expectAccessible, test, uniqueName, signUp, type Page } from './fixtures'
import { publishRatedDrama } from './invented-drama'
import { excess, overlaps, smallTexts } from './layout-rules'
import { realPages } from './real-pages'

async function expectLaidOut(page: Page, path: string): Promise<void> {
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(path)
    expect(await excess(page), `${path} at ${width}: wider than the window`).toBeLessThanOrEqual(0)
    expect(await smallTexts(page), `${path} at ${width}: too small`).toEqual([])
    expect(await overlaps(page), `${path} at ${width}: one on the other`).toEqual([])
  }
}

test('no page scrolls sideways, is too small to read, or puts one control on another', async ({
  page,
}) => {
  test.slow()
  for (const path of [...Object.values(realPages), '/styleguide']) await expectLaidOut(page, path)
})

test('forms hold the same rules', async ({ page }) => {
  await signUp(page, uniqueName('fan'))
  for (const path of ['/edit/dramas/run-on', '/new/person', '/account'])
    await expectLaidOut(page, path)
})

test('every part of the style guide is there, accessible, and not for search engines', async ({
  page,
}) => {
  test.slow()
  await page.goto('/styleguide')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Colours',
    'Type',
    'Links',
    'Buttons',
    'Inputs',
    'Notices',
    'Tables',
    'Facts',
    'Heads of pages',
    'The Paper Lighthouse',
    'Sources and their cards',
    'Quotes',
    'Air times',
    'Shelves and lists',
    'Posters',
    'Seals',
    'Tiles',
    'Charts',
    'Differences',
    'Empty parts',
  ])
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expectAccessible(page)
})

test('ratings are a line with a gap where no figure stands, and a table that says the same', async ({
  page,
}) => {
  test.slow()
  await page.goto(await publishRatedDrama(uniqueName('lighthouse')))
  const ratings = page.getByRole('region', { name: 'Ratings', exact: true })
  await expect(
    ratings.getByRole('img', { name: /^Line of 7 figures: from 2.1 % .* 4.1 % .* episode 8/ }),
  ).toBeVisible()
  await expect(ratings).toContainText('No figure: episodes 6')
  await ratings.getByText('As a table').click()
  const rows = ratings.getByRole('row')
  await expect(rows).toHaveCount(9)
  await expect(rows.nth(6)).toHaveText('6no figure')
  await expect(rows.nth(8)).toHaveText('84.1')
  await expectAccessible(page)
})
