import { expectGood, expectNoWider, pages } from './accessible-pages'
import { signUp, test, uniqueName } from './fixtures'

/* Every page that anybody may read (axe.spec.ts: one of each shape, and what contributors and moderators see). */

for (const [name, list] of Object.entries(pages)) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    for (const looked of list) await expectGood(page, ...looked)
  })
}

test('nothing that anybody may read is wider than a phone @phone', async ({ page }) => {
  await signUp(page, uniqueName('fan'))
  for (const [path] of Object.values(pages).flat()) await expectNoWider(page, path)
})
