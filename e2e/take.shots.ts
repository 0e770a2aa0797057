import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { signUp, test, uniqueName, type Page } from './fixtures'
import { publishRatedDrama } from './invented-drama'
import { realPages } from './real-pages'

/** Where the pictures go: a folder that git does not know. */
const folder = process.env.SCREENSHOTS ?? 'screenshots'

const looks = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

/** Takes the same picture at both widths in both schemes: the whole page, or one part of it. */
async function take(page: Page, name: string, path: string, part?: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (!part || page.url() === 'about:blank') await page.goto(path)
    const file = join(folder, `${name}-${width}-${colorScheme}.png`)
    if (part) await page.locator(`section[aria-labelledby="${part}"]`).screenshot({ path: file })
    else await page.screenshot({ path: file, fullPage: true })
  }
}

test('every part of the style guide', async ({ page }) => {
  test.slow()
  await page.goto('/styleguide')
  const parts = await page.locator('section[aria-labelledby^="part-"]').all()
  for (const part of parts) {
    const id = (await part.getAttribute('aria-labelledby')) ?? ''
    await take(page, `styleguide-${id.replace('part-', '')}`, '/styleguide', id)
  }
})

for (const [name, path] of Object.entries(realPages)) {
  test(`the page ${name}`, async ({ page }) => take(page, `page-${name}`, path))
}

test('a drama with ratings, and what a contributor sees', async ({ page }) => {
  test.slow()
  await take(page, 'page-ratings', await publishRatedDrama('the-paper-lighthouse'))
  await signUp(page, uniqueName('fan'))
  const own = { form: '/edit/dramas/run-on', 'new-person': '/new/person', account: '/account' }
  for (const [name, path] of Object.entries(own)) await take(page, `page-${name}`, path)
})
