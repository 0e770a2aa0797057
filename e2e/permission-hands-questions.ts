import { claimEdit, releaseEdit } from '@/db/commands/claim-edit'
import { patrolRevision } from '@/db/commands/patrol-revision'
import { listPatrols } from '@/db/queries/patrols'
import { drawForPatrol } from '@/db/testing-content'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { asActor, asConfirmed, signInAgain, type Person } from './permission-actors'
import {
  members,
  refused,
  reviewers,
  writesTo,
  live,
  type Question,
  type World,
} from './permission-table'
import { publishSubject, submitWaiting } from './permission-subjects'
import { filled, openForm, type PostedForm } from './posted-form'

const { review } = words

/** The form of a reviewer's page of an edit by the author that waits. */
async function onEdit({ wiki, keeper }: World, author: Person, button: string) {
  const { editId } = await submitWaiting(wiki, author)
  return openForm(keeper, `/review/${editId}`, button)
}

const claims: Question[] = [
  {
    action: 'claim',
    about: 'says that they look at somebody else’s edit',
    prepare: (world) => onEdit(world, world.fan, review.claim),
    fates: reviewers(writesTo('edits')),
  },
  {
    action: 'claim',
    about: 'says that they look at an edit of their own',
    prepare: (world, actor) => onEdit(world, actor, review.claim),
    fates: members(refused),
  },
  {
    action: 'release',
    about: 'gives back somebody else’s claim',
    prepare: async (world) => {
      const { wiki, keeper, fan } = world
      const { editId } = await submitWaiting(wiki, fan)
      await wiki.write((writer) => claimEdit(writer, asActor(keeper), { editId }))
      return openForm(keeper, `/review/${editId}`, review.release)
    },
    fates: members(refused),
  },
  {
    action: 'release',
    about: 'gives back a claim of their own',
    prepare: async (world, actor) => {
      const { wiki, keeper, fan } = world
      const { editId } = await submitWaiting(wiki, fan)
      const claimOf = (person: Person) =>
        wiki.write((writer) => claimEdit(writer, asActor(person), { editId }))
      await claimOf(keeper)
      const form = await openForm(keeper, `/review/${editId}`, review.release)
      await wiki.write((writer) => releaseEdit(writer, asActor(keeper), { editId }))
      await claimOf(actor)
      return form
    },
    fates: reviewers(writesTo('edits')),
  },
]

const says = writesTo('edit_answers', 'outbox', 'notifications')

const answers: Question[] = [
  {
    action: 'answer',
    about: 'answers about an edit of their own',
    prepare: async ({ wiki }, actor) => {
      const { editId } = await submitWaiting(wiki, actor)
      const form = await asConfirmed(wiki, actor, async () =>
        openForm(await signInAgain(wiki, actor), `/review/${editId}`, review.answerButton),
      )
      return filled(form, { text: 'The report says so.' })
    },
    fates: members(says),
  },
  {
    action: 'answer',
    about: 'answers about somebody else’s edit',
    prepare: async (world) =>
      filled(await onEdit(world, world.fan, review.answerButton), { text: 'Where is it from?' }),
    fates: reviewers(says),
  },
]

/** A change that waits for a second look, alone, and the form that says that it is all right. */
async function drawnForm({ wiki, keeper }: World, author: Person): Promise<PostedForm> {
  const viewer = { progress: EVERYTHING_WATCHED, seesDeleted: true }
  for (const { id } of wiki.read((db) => listPatrols(db, { limit: 100, viewer }))) {
    await wiki.write((writer) => patrolRevision(writer, asActor(keeper), { revisionId: id }))
  }
  const { revision } = await publishSubject(wiki)
  await wiki.write((writer) => drawForPatrol(writer, revision, author.id))
  const button = `${review.looksGood} (${review.changeLink(revision)})`
  return openForm(keeper, '/review', button)
}

const patrols: Question[] = [
  {
    action: 'patrol',
    about: 'says that somebody else’s change is all right',
    prepare: (world) => drawnForm(world, world.fan),
    fates: reviewers(writesTo('patrols', 'audit_log')),
  },
  {
    action: 'patrol',
    about: 'says that a change of their own is all right',
    prepare: drawnForm,
    fates: members(refused),
  },
]

/** The keeper's form that puts an edit by the author into other words. */
async function amendForm({ wiki, keeper }: World, author: Person): Promise<PostedForm> {
  const { editId, subject } = await submitWaiting(wiki, author)
  const path = `/edit${subject.path}?amend=${editId}`
  const form = await openForm(keeper, path, review.approveAmended)
  const typed = { intent: 'submit', summary: 'A reason', 'r:titles:title-other:text': 'Amended' }
  return filled(form, typed)
}

const amendments: Question[] = [
  {
    action: 'amendEntry',
    about: 'amends somebody else’s edit',
    prepare: (world) => amendForm(world, world.fan),
    fates: reviewers(live),
  },
  {
    action: 'amendEntry',
    about: 'amends an edit of their own',
    prepare: amendForm,
    fates: members(refused),
  },
]

/** What reviewers do to edits beside deciding about them, and what is said about them. */
export const handsQuestions = [...claims, ...answers, ...patrols, ...amendments]
