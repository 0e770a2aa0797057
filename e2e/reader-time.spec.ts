import { expect, test, uniqueName } from './fixtures'
import { publishBroadcast } from './invented-drama'

/* A broadcast is said in Korean time, and a browser says it in the time of who reads. */

const rowOfEpisode = { hasText: /^Episode 1\b/ }

test.describe('A reader in New York', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('sees when a broadcast is on their own clock, and what it is in Korea', async ({ page }) => {
    await page.goto(await publishBroadcast(uniqueName('broadcast')))
    const row = page.getByRole('listitem').filter(rowOfEpisode)
    await expect(row).toContainText('5 Mar 2031 07:00')
    await expect(row.getByTitle('5 Mar 2031 21:00 KST')).toBeVisible()
  })
})

test.describe('A reader without scripts', () => {
  test.use({ timezoneId: 'America/New_York', javaScriptEnabled: false })

  test('is told Korean time as such', async ({ page }) => {
    await page.goto(await publishBroadcast(uniqueName('broadcast')))
    await expect(page.getByRole('listitem').filter(rowOfEpisode)).toContainText(
      '5 Mar 2031 21:00 KST',
    )
  })
})
