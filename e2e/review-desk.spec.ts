import type { Locator } from '@playwright/test'
import { excess, overlaps, smallTexts } from './layout-rules'
import { expect, expectAccessible, openAs, signUp, test, uniqueName, type Page } from './fixtures'
import { addTitle, edit, publishDrama, type TestDrama } from './proposals'

/* The review as a tool: queue and change side by side, by keys, by thumbs, and without scripts. */

/** Edits of somebody who signed up in `page`, each of a drama of its own, in the order in which they wait. */
async function plantEdits(page: Page, summaries: string[]) {
  const username = uniqueName('fan')
  await signUp(page, username)
  const planted: { id: string; drama: TestDrama; title: string }[] = []
  for (const summary of summaries) {
    const drama = await publishDrama(uniqueName('drama'))
    const title = `Run ${summary}`
    const { editId } = await edit(drama, username, addTitle(title), summary)
    planted.push({ id: editId, drama, title })
  }
  return planted
}

/** Two or three people sign up in each. */
test.beforeEach(() => test.slow())

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const button = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true })
const bar = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'The edits beside it' }).getByRole('link', { name })

/** Waits until the change has been there for long enough that a key may approve it. */
const settled = (page: Page) =>
  expect(button(page, 'Approve')).toHaveAttribute('aria-keyshortcuts', 'a')

/** Whether the document is still the one that was marked: nothing was loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-mark', 'kept'))
const expectKept = (page: Page) => expect(page.locator('body')).toHaveAttribute('data-mark', 'kept')

test('a reviewer goes through the queue by keys, without the page being loaded anew', async ({
  page,
  browser,
  request,
}) => {
  const [first, second] = await plantEdits(page, ['one', 'two'])
  if (!first || !second) throw new Error('Nothing was planted')
  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.goto(`/review/${first.id}`)
  const pane = reviewer.getByRole('navigation', { name: 'Queue', exact: true })
  await expect(pane.locator('[aria-current=page]')).toContainText('one')
  await expectAccessible(reviewer)
  await mark(reviewer)

  await test.step('j and k lead to the neighbours and back', async () => {
    const next = await bar(reviewer, 'Next').getAttribute('href')
    await reviewer.keyboard.press('j')
    await expect(reviewer).toHaveURL(new RegExp(`${next}$`))
    await reviewer.keyboard.press('k')
    await expect(reviewer).toHaveURL(new RegExp(`/review/${first.id}$`))
    await expect(title(reviewer)).toBeFocused()
  })

  await test.step('r leads to the reason, where letters are letters', async () => {
    await reviewer.keyboard.press('r')
    await expect(reviewer.getByLabel('Reason')).toBeFocused()
    await reviewer.keyboard.type('ajar')
    await expect(reviewer.getByLabel('Reason')).toHaveValue('ajar')
    await reviewer.getByLabel('Reason').fill('')
    await expect(reviewer).toHaveURL(new RegExp(`/review/${first.id}$`))
    await reviewer.getByLabel('Reason').blur()
  })

  await test.step('a approves what is shown, and u takes it back', async () => {
    await settled(reviewer)
    await reviewer.keyboard.press('Control+a')
    await reviewer.keyboard.press('a')
    await expect(reviewer).toHaveURL(new RegExp(`\\?(after=${first.id}|done=approved)`))
    await expect(reviewer.getByRole('status')).toContainText('live for every reader')
    await expect(reviewer.locator('[aria-live=polite]')).toContainText('live for every reader')
    await expect(reviewer.getByRole('status')).toContainText(/one|Change/)
    expect(await liveText(first.drama)).toContain(first.title)
    await expectAccessible(reviewer)
    await reviewer.keyboard.press('u')
    await expect(reviewer).toHaveURL(new RegExp(`/review/${first.id}\\?done=taken-back`))
    await expect(reviewer.getByRole('status')).toContainText('Taken back')
    await expect(reviewer.getByText('Taken back as')).toBeVisible()
    expect(await liveText(first.drama)).not.toContain(first.title)
    await reviewer.keyboard.press('u')
    await expect(reviewer.getByText('There is no approval to take back here.')).toBeVisible()
    await expectKept(reviewer)
  })

  await test.step('a rejection says that it stands', async () => {
    await reviewer.goto(`/review/${second.id}`)
    // Keys are heard from when the page is alive.
    await settled(reviewer)
    await reviewer.keyboard.press('r')
    await expect(reviewer.getByLabel('Reason')).toBeFocused()
    await reviewer.keyboard.type('No source says so.')
    await reviewer.keyboard.press('Tab')
    await expect(button(reviewer, 'Return')).toBeFocused()
    await reviewer.keyboard.press('Tab')
    await reviewer.keyboard.press('Enter')
    await expect(reviewer.getByRole('status')).toContainText('Rejected.')
    await expect(reviewer.getByRole('status')).toContainText('Such a decision stands')
    await expect(button(reviewer, 'Take back')).toHaveCount(0)
  })
  await reviewer.context().close()

  async function liveText({ path }: TestDrama): Promise<string> {
    return (await request.get(`/api/v1/entries${path}`)).text()
  }
})

test('the list of the keys is a dialog that gives the focus back, and can turn them off', async ({
  page,
  browser,
}) => {
  const [first] = await plantEdits(page, ['keys'])
  const { page: reviewer } = await openAs(browser, 'reviewer')
  const address = `/review/${first?.id}`
  await reviewer.goto(address)
  const opener = button(reviewer, 'Keys')
  await expect(opener).toBeVisible()
  await opener.focus()
  await reviewer.keyboard.press('?')
  const sheet = reviewer.getByRole('dialog', { name: 'Keys of the review' })
  await expect(sheet).toContainText('Approve what is shown')
  await expectAccessible(reviewer)
  await reviewer.keyboard.press('j')
  await reviewer.keyboard.press('a')
  await expect(sheet).toBeVisible()
  await expect(reviewer).toHaveURL(new RegExp(`${address}$`))
  await reviewer.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(opener).toBeFocused()

  await opener.click()
  await sheet.getByRole('checkbox').uncheck()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await reviewer.keyboard.press('?')
  await reviewer.keyboard.press('r')
  await expect(sheet).toBeHidden()
  await expect(reviewer.getByLabel('Reason')).not.toBeFocused()
  await reviewer.reload()
  await opener.click()
  await expect(sheet.getByRole('checkbox')).not.toBeChecked()
  await reviewer.context().close()
})

test('what somebody else decided meanwhile is told when a key comes too late', async ({
  page,
  browser,
}) => {
  const [first] = await plantEdits(page, ['late'])
  const { page: reviewer } = await openAs(browser, 'reviewer')
  const { page: other } = await openAs(browser, 'reviewer')
  await reviewer.goto(`/review/${first?.id}`)
  await other.goto(`/review/${first?.id}`)
  await other.getByLabel('Reason').fill('Not so.')
  await button(other, 'Reject').click()
  await expect(other.getByRole('status')).toContainText('Rejected.')
  await settled(reviewer)
  await reviewer.keyboard.press('a')
  await expect(reviewer.getByText('Somebody has decided about it already')).toBeVisible()
  await reviewer.reload()
  await expect(reviewer.getByText('Rejected', { exact: true })).toBeVisible()
  await expect(button(reviewer, 'Approve')).toHaveCount(0)
  // Shown as soon as the page is alive, and hears keys.
  await expect(button(reviewer, 'Keys')).toBeVisible()
  await reviewer.keyboard.press('a')
  await expect(reviewer.getByText('Nothing to approve here')).toBeVisible()
  await reviewer.context().close()
  await other.context().close()
})

test('the queue stands beside the change on a desk, and a lane is left for another', async ({
  page,
  browser,
}) => {
  const [first] = await plantEdits(page, ['beside'])
  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.goto('/review')
  await expect(title(reviewer)).toHaveText('Waiting for review')
  await expect(button(reviewer, 'Approve')).toBeVisible()
  await expectAccessible(reviewer)
  await reviewer.goto(`/review/${first?.id}`)
  const pane = reviewer.getByRole('navigation', { name: 'Queue', exact: true })
  const [list, change] = await Promise.all([pane.boundingBox(), title(reviewer).boundingBox()])
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(change?.x ?? 0)
  await reviewer.context().close()
})

test('on a phone the change stands alone, and the decision within reach of a thumb @phone', async ({
  page,
  browser,
}) => {
  const [first, second] = await plantEdits(page, ['thumb', 'other thumb'])
  const { page: reviewer } = await openAs(browser, 'reviewer')
  await reviewer.setViewportSize({ width: 360, height: 740 })
  await reviewer.goto(`/review/${first?.id}`)
  await expect(reviewer.getByRole('navigation', { name: 'Queue', exact: true })).toBeHidden()
  const controls: Locator[] = [
    button(reviewer, 'Approve'),
    reviewer.getByRole('link', { name: 'Decline…' }),
    bar(reviewer, 'Queue'),
    bar(reviewer, 'Previous'),
    bar(reviewer, 'Next'),
  ]
  for (const control of controls) {
    const box = await control.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThanOrEqual(44)
    await expect(control).toBeInViewport({ ratio: 1 })
  }
  expect(await excess(reviewer)).toBeLessThanOrEqual(0)
  expect(await smallTexts(reviewer)).toEqual([])
  await expectAccessible(reviewer)

  await reviewer.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  expect(await overlaps(reviewer)).toEqual([])
  await reviewer.getByRole('link', { name: 'Decline…' }).tap()
  await expect(reviewer.getByLabel('Reason')).toBeFocused()
  await expect(button(reviewer, 'Reject')).toBeInViewport({ ratio: 1 })
  await reviewer.goto(`/review/${second?.id}`)
  await button(reviewer, 'Approve').tap()
  await expect(reviewer.getByRole('status')).toContainText('live for every reader')
  await expect(button(reviewer, 'Take back')).toBeVisible()
  expect(await excess(reviewer)).toBeLessThanOrEqual(0)
  await reviewer.context().close()
})

test('without scripts the same page decides, leads on, and takes back', async ({
  page,
  browser,
  request,
}) => {
  const [first] = await plantEdits(page, ['plain'])
  if (!first) throw new Error('Nothing was planted')
  const { page: reviewer } = await openAs(browser, 'reviewer', { javaScriptEnabled: false })
  await reviewer.goto(`/review/${first.id}`)
  await expect(button(reviewer, 'Keys')).toHaveCount(0)
  await reviewer.getByRole('link', { name: 'Decline…' }).click()
  await expect(reviewer.getByLabel('Reason')).toBeFocused()
  await button(reviewer, 'Approve').click()
  await expect(reviewer.getByRole('status')).toContainText('live for every reader')
  await button(reviewer, 'Take back').click()
  await expect(reviewer.getByRole('status')).toContainText('Taken back')
  expect(await (await request.get(`/api/v1/entries${first.drama.path}`)).text()).not.toContain(
    first.title,
  )
  await reviewer.context().close()
})
