import { expect } from '@playwright/test'
import { idOfAction } from './built-actions'
import { changesDuring, openOwnWiki } from './own-wiki'
import {
  actorNames,
  isSignedOut,
  join,
  nobody,
  signUpActors,
  withdrawAll,
  type ActorName,
} from './permission-actors'
import { peopleQuestions } from './permission-people-questions'
import { contentQuestions } from './permission-questions'
import { handsQuestions } from './permission-hands-questions'
import { reviewQuestions } from './permission-review-questions'
import { draftQuestions } from './permission-draft-questions'
import { personOf, type Fate, type Prepared, type Question, type World } from './permission-table'
import { post, type Sender, type Way } from './posted-form'

/** The whole permission table. */
export const questions: Question[] = [
  ...contentQuestions,
  ...reviewQuestions,
  ...handsQuestions,
  ...draftQuestions,
  ...peopleQuestions,
]

/** A wiki of its own with everybody whom the table asks about. */
export async function makeWorld(): Promise<World> {
  const wiki = await openOwnWiki()
  const keeper = await join(wiki, 'keeper', 'admin')
  const [fan, reverted] = [await join(wiki, 'fan'), await join(wiki, 'reverted')]
  return { wiki, keeper, fan, reverted, actors: await signUpActors(wiki) }
}

/** Who posts: signed-out people do it with the cookie that they are left with. */
function senderOf(world: World, name: ActorName, prepared: Prepared): Sender {
  if (name === 'anonymous') return nobody(world.wiki)
  return isSignedOut(name) ? world.actors[name] : (prepared.as ?? world.actors[name])
}

/** What is wrong with an answer, as a sentence; undefined when it is as the table says. */
async function ask(
  world: World,
  question: Question,
  name: ActorName,
  way: Way,
): Promise<string | undefined> {
  const prepared = await question.prepare(world, personOf(world, name))
  expect(JSON.stringify(prepared.fields)).toContain(idOfAction(question.action))
  const { result: answer, changed } = await changesDuring(world.wiki, () =>
    post(senderOf(world, name, prepared), prepared, way),
  )
  // Next's client is told where to go by a header, and gets that page in the same answer.
  const status = answer.headers['x-action-redirect'] === undefined ? answer.status : 303
  const fate = question.fates[name]
  const isExpected = [fate.status].flat().includes(status)
  if (isExpected && isAllowed(fate, changed)) return undefined
  return `${name} by ${way}: ${status} instead of ${fate.status}, wrote to [${changed.join(', ')}]`
}

/** What an edit that goes live has nothing to do with. */
const people = ['users', 'accounts', 'sessions', 'role_grants', 'blocks', 'rate_counters']

function isAllowed({ writes }: Fate, changed: string[]): boolean {
  if (writes === 'revisions') {
    return changed.includes('revisions') && !changed.some((table) => people.includes(table))
  }
  const hasWritten = changed.length > 0
  return hasWritten === writes.length > 0 && changed.every((table) => writes.includes(table))
}

/**
 * Asks one question for everybody. `waysOf` says how each of them sends it.
 *
 * @returns what is not as the table says, one sentence for each answer
 */
export async function askEverybody(
  world: World,
  question: Question,
  waysOf: (name: ActorName) => Way[],
): Promise<string[]> {
  const wrong: string[] = []
  for (const name of actorNames) {
    for (const way of waysOf(name)) {
      const found = await ask(world, question, name, way)
      if (found) wrong.push(found)
    }
    await withdrawAll(world.wiki, personOf(world, name))
  }
  await withdrawAll(world.wiki, world.fan)
  return wrong
}
