import type { Page } from '@playwright/test'
import { expect, test, uniqueName, withoutJavaScript, signUp } from './fixtures'

/* Everything that can be read stands in Korean below /ko/, and stays there. */

const RUN_ON = '/dramas/run-on'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const control = (page: Page) => page.getByLabel('어디까지 봤나요?')
const root = (page: Page) => page.locator('html')

/** Where links and forms of a page lead within the wiki, but for the link to the same page in the other language. */
async function placesOn(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]:not([hreflang])')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const forms = await page
    .locator('form[action]')
    .evaluateAll((all) => all.map((form) => form.getAttribute('action') ?? ''))
  return [...links, ...forms].filter((place) => place.startsWith('/'))
}

/** The addresses that a page's head names for each language. */
async function alternatesOf(page: Page): Promise<Record<string, string>> {
  const named = await page
    .locator('head link[rel=alternate][hreflang]')
    .evaluateAll((all) =>
      all.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
    )
  const paths = named.map(([language, href]) => [language, new URL(href ?? '').pathname])
  return Object.fromEntries(paths) as Record<string, string>
}

test('a fan reads in Korean from the front page to a drama, a person and a search @both', async ({
  page,
}) => {
  await page.goto('/ko')
  await expect(root(page)).toHaveAttribute('lang', 'ko')
  const menu = page.getByRole('navigation', { name: '주 메뉴' })
  await menu.getByRole('link', { name: '드라마', exact: true }).click()
  await expect(heading(page)).toHaveText('드라마')
  const main = page.getByRole('main')
  await main.getByRole('link', { name: '런 온 Run On', exact: true }).first().click()
  await expect(page).toHaveURL(`/ko${RUN_ON}`)
  await expect(heading(page)).toHaveText('런 온')
  await expect(main).toContainText('2020년 12월 16일')
  const cast = page.getByRole('region', { name: '출연진' })
  await cast.getByRole('link', { name: '강태오 Kang Tae Oh' }).click()
  await expect(page).toHaveURL('/ko/people/kang-tae-oh')
  await expect(heading(page)).toHaveText('강태오')
  const field = page.getByRole('banner').getByLabel('드라마, 인물, 등장인물 검색')
  await field.fill('런')
  await field.press('Enter')
  await expect(page).toHaveURL('/ko/search?q=%EB%9F%B0')
  await expect(main).toContainText('“런” 검색 결과')
  await main.getByRole('link', { name: '런 온 Run On', exact: true }).first().click()
  await expect(page).toHaveURL(`/ko${RUN_ON}`)
})

test('every link and form of a Korean page stays in Korean', async ({ page }) => {
  const pages = [
    '/ko',
    '/ko/dramas?view=table',
    '/ko/people',
    '/ko/search?q=%EB%9F%B0',
    `/ko${RUN_ON}?progress=all`,
    `/ko${RUN_ON}/episodes/4`,
    `/ko${RUN_ON}/characters/lee-young-hwa`,
    '/ko/people/kang-tae-oh',
    `/ko/history${RUN_ON}`,
    '/ko/changes',
    '/ko/about',
    '/ko/dramas/nobody-wrote-this',
  ]
  for (const address of pages) {
    await page.goto(address)
    await expect(root(page)).toHaveAttribute('lang', 'ko')
    const places = await placesOn(page)
    expect(places.length).toBeGreaterThan(0)
    expect(
      places.filter((place) => !/^\/ko(?:[/?#]|$)/.test(place)),
      address,
    ).toEqual([])
  }
})

test('a page names itself in both languages, and each leads to the other', async ({ page }) => {
  const both = { en: RUN_ON, ko: `/ko${RUN_ON}`, 'x-default': RUN_ON }
  await page.goto(RUN_ON)
  expect(await alternatesOf(page)).toEqual(both)
  await page.getByRole('contentinfo').getByRole('link', { name: '한국어' }).click()
  await expect(page).toHaveURL(both.ko)
  expect(await alternatesOf(page)).toEqual(both)
  await expect(page.locator('head link[rel=canonical]')).toHaveAttribute('href', /\/ko\/dramas\//)
  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(both.en)
})

test('the English page stays English, whatever was read before', async ({ page }) => {
  await page.goto(`/ko${RUN_ON}`)
  await page.goto(RUN_ON)
  await expect(root(page)).toHaveAttribute('lang', 'en')
  await expect(heading(page)).toHaveText('Run On')
  await expect(page.getByRole('region', { name: 'Cast' })).toContainText('Kang Tae Oh')
  await expect(page.getByRole('main')).toContainText('16 Dec 2020')
  const places = await placesOn(page)
  expect(places.filter((place) => place.startsWith('/ko'))).toEqual([])
})

test('a reader says in Korean how far they have watched, and is shown that much', async ({
  page,
}) => {
  await page.goto(`/ko${RUN_ON}`)
  await control(page).selectOption('4')
  await page.getByRole('button', { name: '저장', exact: true }).click()
  await expect(page).toHaveURL(`/ko${RUN_ON}`)
  await expect(control(page)).toHaveValue('4')
  await page.getByRole('button', { name: '5회까지 봤어요' }).click()
  await expect(page).toHaveURL(`/ko${RUN_ON}`)
  await expect(control(page)).toHaveValue('5')
  await page.goto(RUN_ON)
  await expect(page.getByLabel('Watched up to')).toHaveValue('5')
  await page.goto(`/ko${RUN_ON}`)
  await control(page).selectOption({ label: '모두 봤어요' })
  await page.getByRole('button', { name: '저장', exact: true }).click()
  const moments = page.getByRole('region', { name: '명장면' })
  await expect(moments.locator(`a[href="/ko${RUN_ON}/moments/r4k7q2"]`)).toBeVisible()
})

test('the progress is said in Korean without JavaScript, too', async ({ browser }) => {
  const page = await withoutJavaScript(browser)
  await page.goto(`/ko${RUN_ON}`)
  await control(page).selectOption({ label: '모두 봤어요' })
  await page.getByRole('button', { name: '저장', exact: true }).click()
  await expect(page).toHaveURL(`/ko${RUN_ON}`)
  await expect(
    page.getByRole('region', { name: '명장면' }).getByRole('link').first(),
  ).toHaveAttribute('href', `/ko${RUN_ON}/moments/r4k7q2`)
  await page.context().close()
})

test('the header completes in Korean and knows its reader there', async ({ page }) => {
  await signUp(page, uniqueName('korean'))
  await page.goto('/ko')
  const own = page.getByRole('navigation', { name: '내 계정' })
  await expect(own.getByRole('button', { name: '로그아웃' })).toBeVisible()
  await page.getByRole('banner').getByLabel('드라마, 인물, 등장인물 검색').fill('강태')
  const option = page.getByRole('option', { name: /강태오 Kang Tae Oh/ })
  await expect(option).toContainText('인물')
  await option.click()
  await expect(page).toHaveURL('/ko/people/kang-tae-oh')
})
