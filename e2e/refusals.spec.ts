import { expect, test, uniqueName } from './fixtures'
import { addRow, as, readBy, row, save, send, valueOf } from './journeys'
import { beginDrama } from './proposals'

test('a stale base is merged when that is clean, and refused with everything typed when not', async ({
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (page) => {
    const drama = await beginDrama('Stale')
    const late = await page.context().newPage()
    await late.goto(`/edit${drama}`)
    await page.goto(`/edit${drama}`)
    await page.getByLabel('Planned episodes', { exact: true }).fill('12')
    await save(page, 'How many')
    await late.getByLabel('Minutes per episode', { exact: true }).fill('65')
    await save(late, 'How long')
    expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(12)
    expect(await valueOf(request, drama, 'runtime')).toBe(65)

    await late.goto(`/edit${drama}`)
    await page.goto(`/edit${drama}`)
    await page.getByLabel('Planned episodes', { exact: true }).fill('14')
    await save(page, 'Two more')
    await late.getByLabel('Planned episodes', { exact: true }).fill('16')
    const title = await addRow(late, 'Titles', 2)
    await title.getByLabel('Title (required)').fill('Typed with care')
    expect(await send(late, 'Four more', 'Publish')).toBe(409)
    await expect(late.getByRole('alert').first()).toContainText('Somebody changed the same')
    await expect(late.getByLabel('Planned episodes', { exact: true })).toHaveValue('16')
    await late.getByText('Everything that stands in your form').click()
    await expect(row(late, 'Titles', 2).getByLabel('Title (required)')).toHaveValue(
      'Typed with care',
    )
    await expect(late.getByLabel('Edit summary')).toHaveValue('Four more')
    expect(await valueOf(request, drama, 'plannedEpisodes')).toBe(14)
    expect(await readBy(request, drama)).not.toContain('Typed with care')
  })
})

test('what cannot be is said beside the field; everything typed stays and nothing is written', async ({
  browser,
  request,
}) => {
  await as(browser, 'moderator', async (page) => {
    const name = uniqueName('bad-input')
    await page.goto(`/new/drama?path=/dramas/${name}`)
    const title = page.getByLabel('Title (required)')
    const began = page.getByLabel('First broadcast', { exact: true })
    await title.fill('x'.repeat(5000))
    await began.fill('2021-02-30')
    await page.getByLabel('Planned episodes', { exact: true }).fill('many')
    expect(await send(page, 'A page with mistakes', 'Publish')).toBe(422)
    await expect(title).toHaveAccessibleDescription(/at most/i)
    await expect(title).toHaveValue('x'.repeat(5000))
    await expect(began).toHaveAccessibleDescription(/not a date/)
    await expect(began).toHaveValue('2021-02-30')
    const planned = page.getByLabel('Planned episodes', { exact: true })
    await expect(planned).toHaveAccessibleDescription(/number/i)
    await expect(planned).toHaveValue('many')
    await expect(page.getByLabel('Edit summary')).toHaveValue('A page with mistakes')
    expect((await request.get(`/dramas/${name}`)).status()).toBe(404)
    expect((await request.get(`/api/v1/entries/dramas/${name}`)).status()).toBe(404)

    await title.fill('Mended')
    await began.fill('2021-02-28')
    await planned.fill('12')
    await save(page, 'A page without mistakes')
    await expect(page).toHaveURL(`/dramas/${name}`)
    expect((await page.goto('/new/starship'))?.status()).toBe(404)
  })
})
