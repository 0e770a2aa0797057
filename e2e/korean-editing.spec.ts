import {
  expect,
  expectAccessible,
  openAs,
  password,
  test,
  uniqueName,
  withoutJavaScript,
  type Page,
} from './fixtures'
import { decide, press, valueOf } from './journeys'
import { beginDrama } from './proposals'

/** Signs up through the Korean form. */
async function signUpInKorean(page: Page, username: string): Promise<void> {
  await page.goto('/ko/sign-up')
  await press(page, '가입')
  await expect(page.getByRole('alert').first()).toContainText('사용자 이름을 정해 주세요.')
  await page.getByLabel('사용자 이름', { exact: true }).fill(username)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await press(page, '가입')
  await expect(page).toHaveURL(/\/ko\/account$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('내 계정')
}

/** Says something wrong in the form of a drama, is told so in Korean, and submits what is right. Gives the edit's address. */
async function submitInKorean(page: Page, drama: string, minutes: string): Promise<string> {
  await page.goto(`/ko${drama}`)
  await page.getByRole('link', { name: '편집', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/ko/edit${drama}$`))
  const field = page.getByLabel('회당 분량(분)', { exact: true })
  await field.fill('많음')
  await page.getByLabel('편집 요약').fill('회당 분량을 채웠어요')
  expect(await press(page, '편집 제출')).toBe(422)
  await expect(page.getByText('“많음” 값은 숫자가 아니에요.').first()).toBeVisible()
  await expect(page.getByText('1곳을 확인해 주세요')).toBeVisible()
  await expect(field).toHaveValue('많음')
  await field.fill(minutes)
  expect(await press(page, '바뀌는 내용 보기')).toBe(200)
  await expect(page.getByRole('region', { name: '미리 보기' })).toContainText('바뀌는 내용')
  expect([200, 303]).toContain(await press(page, '편집 제출'))
  await expect(page).toHaveURL(/\/ko\/review\/[0-9A-Z]{26}/)
  await expect(page.getByRole('main')).toContainText('검토 대기 중')
  return new URL(page.url()).pathname.slice('/ko'.length)
}

for (const scripts of ['with', 'without'] as const) {
  test(`a newcomer edits in Korean ${scripts} scripts, and a reviewer who reads English approves`, async ({
    browser,
    page,
    request,
  }) => {
    const drama = await beginDrama('Minutes')
    const fan = scripts === 'with' ? page : await withoutJavaScript(browser)
    const username = uniqueName('하늘')
    await signUpInKorean(fan, username)
    const edit = await submitInKorean(fan, drama, '70')
    expect(await valueOf(request, drama, 'runtime')).toBeUndefined()

    // The reviewer reads the same edit in English.
    const { page: reviewer } = await openAs(browser, 'reviewer')
    await reviewer.goto(edit)
    await expect(reviewer.getByRole('main')).toContainText('Waiting for review')
    await expect(reviewer.getByRole('main')).toContainText('Minutes per episode')
    await expect(reviewer.getByRole('main')).toContainText('회당 분량을 채웠어요')
    await decide(reviewer, edit, 'Approve')
    expect(await valueOf(request, drama, 'runtime')).toBe(70)
    await reviewer.goto(`/ko${drama}`)
    const facts = reviewer.getByRole('region', { name: '한눈에 보기' })
    await expect(facts).toContainText(/회당 분량\(분\)\s*70/)

    // Each is told of it in their own language.
    await fan.goto(`/ko/users/${encodeURIComponent(username)}`)
    const notices = fan.getByRole('region', { name: '알림', exact: true })
    await expect(notices.getByRole('link', { name: '편집이 승인되어 게시되었어요' })).toBeVisible()
    await press(fan, '읽음으로 표시')
    await expect(fan).toHaveURL(/\/ko\/users\//)
    await expect(notices).not.toContainText('새 알림')
    await fan.goto(`/users/${encodeURIComponent(username)}`)
    await expect(
      fan.getByRole('link', { name: 'Your edit was approved and is live' }),
    ).toBeVisible()
    await reviewer.context().close()
  })
}

test('who has to sign in comes back to the Korean form', async ({ page, browser }) => {
  const username = uniqueName('바다')
  const elsewhere = await withoutJavaScript(browser)
  await signUpInKorean(elsewhere, username)
  await page.goto('/ko/edit/dramas/run-on?field=runtime')
  await page.getByRole('main').getByRole('link', { name: '로그인' }).click()
  await page.getByLabel('사용자 이름', { exact: true }).fill(username)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await press(page, '로그인')
  await expect(page).toHaveURL(/\/ko\/edit\/dramas\/run-on\?field=runtime$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('편집: 런 온')
  await expectAccessible(page)
})
