import { PUBLIC_VIEW } from '@/wiki/permissions'
import type { Patch } from '@/wiki/revisions/patch'
import { words } from '@/wiki/words'
import { asConfirmed, signInAgain, type Person } from './permission-actors'
import {
  answered,
  everybody,
  ladder,
  live,
  members,
  moderators,
  refused,
  reviewers,
  signedOut,
  waits,
  writesTo,
  type Question,
  type World,
} from './permission-table'
import {
  addition,
  decideFor,
  move,
  overwrite,
  submitInView,
  submitWaiting,
} from './permission-subjects'
import { filled, openForm, type PostedForm } from './posted-form'

const { editor, review, users } = words

/** A form of a page of somebody's own, taken while they are signed in and not banned, whatever they are then. */
async function openOwn(
  { wiki }: World,
  person: Person,
  path: string,
  button: string,
): Promise<PostedForm> {
  return asConfirmed(wiki, person, async () =>
    openForm(await signInAgain(wiki, person), path, button),
  )
}

/** The form with which an author works again on an edit of theirs that waits. */
async function resumedForm(world: World, author: Person): Promise<PostedForm> {
  const { subject, editId } = await submitWaiting(world.wiki, author)
  const form = await openOwn(world, author, `/edit${subject.path}?edit=${editId}`, editor.submit)
  const typed = { intent: 'submit', summary: 'Better words', 'r:titles:title-other:text': 'Again' }
  return filled(form, typed)
}

/** The decision about an edit that waits, as the keeper's page offers it. */
async function decisionForm(
  { wiki, keeper }: World,
  author: Person,
  decision: 'approve' | 'reject' | 'return',
  patch: Patch,
): Promise<PostedForm> {
  const { editId } = await submitWaiting(wiki, author, patch)
  const form = await openForm(keeper, `/review/${editId}`, review.approve)
  return filled(form, { decision, reason: 'A reason' })
}

const closes = writesTo('edits', 'reviews', 'audit_log', 'outbox', 'notifications')

const resubmissions: Question[] = [
  {
    action: 'saveEntry',
    about: 'submits an edit of their own again',
    prepare: resumedForm,
    fates: ladder(waits, waits, waits, live, live, live),
  },
  {
    action: 'saveEntry',
    about: 'submits somebody else’s edit again',
    prepare: (world) => resumedForm(world, world.fan),
    fates: members(refused),
  },
]

const decisions: Question[] = [
  {
    action: 'decide',
    about: 'approves an overwrite',
    prepare: (world) => decisionForm(world, world.fan, 'approve', overwrite()),
    fates: reviewers(live),
  },
  {
    action: 'decide',
    about: 'approves an addition',
    prepare: (world) => decisionForm(world, world.fan, 'approve', addition()),
    fates: reviewers(live),
  },
  {
    action: 'decide',
    about: 'approves a move',
    prepare: (world) => decisionForm(world, world.fan, 'approve', move()),
    fates: moderators(live),
  },
  {
    action: 'decide',
    about: 'rejects an overwrite',
    prepare: (world) => decisionForm(world, world.fan, 'reject', overwrite()),
    fates: reviewers(closes),
  },
  {
    action: 'decide',
    about: 'rejects a move',
    prepare: (world) => decisionForm(world, world.fan, 'reject', move()),
    fates: moderators(closes),
  },
  {
    action: 'decide',
    about: 'returns an overwrite',
    prepare: (world) => decisionForm(world, world.fan, 'return', overwrite()),
    fates: reviewers(closes),
  },
  {
    action: 'decide',
    about: 'approves an edit of their own',
    prepare: (world, actor) => decisionForm(world, actor, 'approve', overwrite()),
    fates: members(refused),
  },
  {
    action: 'decide',
    about: 'rejects an edit of their own',
    prepare: (world, actor) => decisionForm(world, actor, 'reject', overwrite()),
    fates: members(refused),
  },
  {
    action: 'decide',
    about: 'approves an edit that was decided already',
    prepare: async (world) => {
      const { editId } = await submitWaiting(world.wiki, world.fan)
      const form = await openForm(world.keeper, `/review/${editId}`, review.approve)
      await decideFor(world.wiki, world.keeper, editId, 'reject')
      return filled(form, { decision: 'approve' })
    },
    fates: reviewers(answered(409)),
  },
]

const takingsBack: Question[] = [
  {
    action: 'takeBack',
    about: 'takes back an overwrite that was approved',
    prepare: async ({ wiki, reverted, keeper }) => {
      const { editId } = await submitWaiting(wiki, reverted, overwrite())
      await decideFor(wiki, keeper, editId, 'approve')
      return openForm(keeper, `/review/${editId}?done=approved`, review.takeBack)
    },
    fates: ladder(waits, waits, waits, live, live, live),
  },
]

/** A form that publishes an edit of the author's, as the keeper's page offers it for one of their own. */
async function ownForm(world: World, author: Person, age: number): Promise<PostedForm> {
  const { wiki, keeper } = world
  const own = await submitInView(wiki, keeper, PUBLIC_VIEW)
  const form = await openForm(keeper, `/review/${own.editId}`, review.publishOwnButton)
  const { editId, version, seenHash } = await submitInView(wiki, author, age)
  return filled(form, { edit: editId, version: String(version), seen: seenHash })
}

const ownPublications: Question[] = [
  {
    action: 'publishOwn',
    about: 'publishes a move of their own that everybody could see for a day',
    prepare: (world, actor) => ownForm(world, actor, PUBLIC_VIEW),
    fates: moderators(live),
  },
  {
    action: 'publishOwn',
    about: 'publishes a move of their own too early',
    prepare: (world, actor) => ownForm(world, actor, 0),
    fates: moderators(answered(409)),
  },
  {
    action: 'publishOwn',
    about: 'publishes somebody else’s move',
    prepare: async ({ wiki, keeper }) => {
      const { editId } = await submitInView(wiki, keeper, PUBLIC_VIEW)
      return openForm(keeper, `/review/${editId}`, review.publishOwnButton)
    },
    fates: members(refused),
  },
]

const withdrawals: Question[] = [
  {
    action: 'withdraw',
    about: 'withdraws an edit of their own',
    prepare: async (world, actor) => {
      const { editId } = await submitWaiting(world.wiki, actor)
      return openOwn(world, actor, `/review/${editId}`, review.withdraw)
    },
    fates: members(writesTo('edits')),
  },
  {
    action: 'withdraw',
    about: 'withdraws somebody else’s edit',
    prepare: async (world) => {
      const { editId } = await submitWaiting(world.wiki, world.fan)
      return openOwn(world, world.fan, `/review/${editId}`, review.withdraw)
    },
    fates: members(refused),
  },
]

/** A notice that somebody has not read yet. */
async function tell({ wiki, keeper }: World, person: Person): Promise<void> {
  const { editId } = await submitWaiting(wiki, person)
  await decideFor(wiki, keeper, editId, 'reject')
}

const notices: Question[] = [
  {
    action: 'markNoticesRead',
    about: 'marks their own notices as read',
    prepare: async (world, actor) => {
      await tell(world, actor)
      return openOwn(world, actor, `/users/${actor.username}`, users.markRead)
    },
    // Who is banned may still read why.
    fates: { ...everybody(writesTo('notifications')), anonymous: signedOut, loggedOut: signedOut },
  },
  {
    action: 'markNoticesRead',
    about: 'marks somebody else’s notices as read',
    prepare: async (world) => {
      await tell(world, world.fan)
      return openForm(world.fan, `/users/${world.fan.username}`, users.markRead)
    },
    // Only their own are meant whatever is posted, and they have none that they have not read.
    fates: { ...everybody(answered(303)), anonymous: signedOut, loggedOut: signedOut },
  },
  {
    action: 'makeFeed',
    about: 'makes the secret address of their own feed',
    prepare: (world, actor) => openOwn(world, actor, `/users/${actor.username}`, words.feed.make),
    // The page that answers shows it; who is banned may still read their notices anywhere.
    fates: {
      ...everybody({ status: 200, writes: ['users'] }),
      anonymous: signedOut,
      loggedOut: signedOut,
    },
  },
]

/** What contributors and reviewers do to edits. */
export const reviewQuestions = [
  ...resubmissions,
  ...decisions,
  ...takingsBack,
  ...ownPublications,
  ...withdrawals,
  ...notices,
]
