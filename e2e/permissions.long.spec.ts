import { expect, test } from '@playwright/test'
import { askEverybody, makeWorld, questions } from './ask-everybody'
import { ways } from './posted-form'
import type { World } from './permission-table'

/* The whole cross of the permission table: every question by everybody in both ways (see permissions.spec.ts). */

test.describe.configure({ mode: 'default' })

let world: World

test.beforeAll(async () => {
  world = await makeWorld()
})

test.afterAll(async () => {
  await world.wiki.close()
})

for (const question of questions) {
  test(`${question.action}: who ${question.about}`, async () => {
    expect(await askEverybody(world, question, () => ways)).toEqual([])
  })
}
