import { expect, expectAccessible, openAs, test, uniqueName } from './fixtures'
import { as, decide, readBy, send, submitForReview } from './journeys'
import { changeTitle, edit, editBoth, publishDrama } from './proposals'

for (const javaScriptEnabled of [true, false]) {
  const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a conflict of a page that the form does not show is settled in it, ${scripts} @long`, async ({
    browser,
    request,
  }) => {
    const name = uniqueName('other')
    const [shown, other] = [await publishDrama(uniqueName('shown')), await publishDrama(name)]
    const { page, username } = await openAs(browser, 'new', { javaScriptEnabled })
    const title = uniqueName('Mine')
    const editId = await editBoth([shown, other], username, title)
    await page.goto(`/edit${shown.path}?edit=${editId}`)
    await expect(page.getByRole('region', { name: 'What both of you changed' })).toHaveCount(0)
    const episodes = page.getByLabel('Planned episodes', { exact: true })
    await episodes.fill('14')
    // Somebody changes the other page while the form is open.
    await as(browser, 'reviewer', async (_reviewer, reviewer) => {
      await edit(other, reviewer, changeTitle('Theirs'), 'Its proper title')
    })
    expect(await send(page, 'Both of them', 'Submit edit')).toBe(409)
    const group = page.getByRole('group', { name: `${name}: Titles: Title`, exact: true })
    await expect(group).toContainText('Another page of this edit')
    await expect(group.getByRole('link', { name })).toHaveAttribute('href', other.path)
    await expect(group).toContainText(title)
    await expect(group.getByRole('radio')).toHaveCount(2)
    await expect(group.getByRole('radio', { checked: true })).toHaveCount(0)
    if (javaScriptEnabled) await expectAccessible(page)
    expect(await send(page, 'Both of them', 'Submit edit')).toBe(422)
    await group.getByLabel('Use mine').check()
    expect(await submitForReview(page, 'Both of them')).toBe(`/review/${editId}`)
    await as(browser, 'reviewer', (reviewer) => decide(reviewer, `/review/${editId}`, 'Approve'))
    for (const { path } of [shown, other]) expect(await readBy(request, path)).toContain(title)
    expect(await readBy(request, shown.path)).toContain('14')
    await page.context().close()
  })
}
