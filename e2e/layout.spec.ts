import type { Browser } from '@playwright/test'
import { expect, expectAccessible, openAs, test, uniqueName, signUp, type Page } from './fixtures'
import { publishRatedDrama } from './invented-drama'
import { cutOff, excess, overlaps, smallTexts, unseenFocus } from './layout-rules'
import { addTitle, edit, publishDrama } from './proposals'
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
  for (const path of [...Object.values(realPages), '/styleguide', '/offline'])
    await expectLaidOut(page, path)
})

test('forms hold the same rules', async ({ page }) => {
  await signUp(page, uniqueName('fan'))
  for (const path of ['/edit/dramas/run-on', '/new/person', '/account'])
    await expectLaidOut(page, path)
})

test("magnified four times, and in colours of one's own, everything can be read and the focus is seen", async ({
  browser,
}) => {
  test.slow()
  const { page, username } = await openAs(browser, 'reviewer')
  const drama = await publishDrama(uniqueName('drama'))
  const { editId } = await edit(drama, await newcomer(browser), addTitle('Run Along'), 'Abroad')
  await edit(drama, username, addTitle('Run Again'), 'Another')
  // A window of 1280 by 1024 pixels at 400 %.
  await page.setViewportSize({ width: 320, height: 256 })
  for (const path of [
    '/dramas/run-on?progress=all',
    '/edit/dramas/run-on?field=titles',
    `/review/${editId}`,
    '/search?q=run+on',
    `/history${drama.path}`,
  ]) {
    await page.emulateMedia({ forcedColors: 'none' })
    await page.goto(path)
    expect(await excess(page), `${path}: wider than the window`).toBeLessThanOrEqual(0)
    expect(await cutOff(page), `${path}: cut off`).toEqual([])
    await page.keyboard.press('Tab')
    expect(await unseenFocus(page), `${path}: focus`).toEqual([])
    await page.emulateMedia({ forcedColors: 'active' })
    expect(await cutOff(page), `${path}: cut off in forced colours`).toEqual([])
    expect(await unseenFocus(page), `${path}: focus in forced colours`).toEqual([])
  }
  await page.context().close()
})

/** Somebody whose edits wait. */
async function newcomer(browser: Browser): Promise<string> {
  const { page, username } = await openAs(browser, 'new')
  await page.context().close()
  return username
}

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
    'Parts of a form',
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
