import { expect, type Page } from './fixtures'

/** No page that is walked here has more stops than this. */
const MOST_STOPS = 400

/** Goes on with Tab (or back) until the focus is where it should be; the page's own order of stops has to lead there. */
export async function walkTo(
  page: Page,
  target: ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

/** Walks to a link or a button and presses it. */
export async function walkAndPress(
  page: Page,
  target: ReturnType<Page['locator']>,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await walkTo(page, target, key)
  await page.keyboard.press('Enter')
}

/** Walks to an input and types, in place of what stands there. */
export async function walkAndType(
  page: Page,
  target: ReturnType<Page['locator']>,
  text: string,
): Promise<void> {
  await walkTo(page, target)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}
