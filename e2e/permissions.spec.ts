import { expect, test } from '@playwright/test'
import { askEverybody, makeWorld, questions } from './ask-everybody'
import { listActions } from './built-actions'
import { actorNames } from './permission-actors'
import type { World } from './permission-table'

/*
 * Who may do what, by raw requests: every action that the build offers, put to the server by everybody there is, as the
 * form of a browser without scripts or as the call of Next's client in turn (permissions.long.spec.ts: as both). Forms
 * come from pages of people who may see them, so that nothing is tested but the answer. What is refused leaves every
 * table of the database as it was.
 */

test.describe.configure({ mode: 'default', timeout: 240_000 })

let world: World

test.beforeAll(async () => {
  world = await makeWorld()
})

test.afterAll(async () => {
  await world.wiki.close()
})

test('every action of the build has its rows in the table', () => {
  const asked = new Set(questions.map(({ action }) => action))
  expect([...asked].sort()).toEqual(listActions().sort())
})

questions.forEach((question, number) => {
  test(`${question.action}: who ${question.about}`, async () => {
    const wrong = await askEverybody(world, question, (name) => {
      const isForm = (number + actorNames.indexOf(name)) % 2 === 0
      return [isForm ? 'form' : 'call']
    })
    expect(wrong).toEqual([])
  })
})
