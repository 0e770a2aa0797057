import { blockUser } from '@/db/commands/block-user'
import { SYSTEM } from '@/db/actor'
import { addUser } from '@/db/testing-content'
import { usernameKey } from '@/wiki/accounts/username'
import type { Level } from '@/wiki/permissions'
import { words } from '@/wiki/words'
import { callOf } from './built-actions'
import { password, uniqueName } from './fixtures'
import { nobody, signInAgain, type Person } from './permission-actors'
import {
  admins,
  answered,
  everybody,
  members,
  moderators,
  refused,
  signedOut,
  writesTo,
  type Prepared,
  type Question,
  type World,
} from './permission-table'
import { publishSubject } from './permission-subjects'
import { filled, openForm, type PostedForm } from './posted-form'

const { account, users } = words

/** Somebody to whom something is done. @returns the form of their page that has this button */
async function formAbout(
  { wiki, keeper }: World,
  target: { username: string },
  button: string,
): Promise<PostedForm> {
  return openForm({ ...keeper, baseURL: wiki.baseURL }, `/users/${target.username}`, button)
}

async function stranger({ wiki }: World, level?: Level, isBanned = false) {
  const username = usernameKey(uniqueName('stranger'))
  await wiki.write((writer) => {
    addUser(writer, username, level)
    if (isBanned) blockUser(writer, SYSTEM, { username, reason: 'A test' })
  })
  return { username }
}

const bans = writesTo('blocks', 'audit_log')
const grants = writesTo('role_grants', 'audit_log')

async function blockForm(world: World, username: string): Promise<PostedForm> {
  const form = await formAbout(world, await stranger(world), users.block)
  return filled(form, { username, reason: 'A raw request' })
}

const blocking: Question[] = [
  {
    action: 'block',
    about: 'bans a contributor',
    prepare: async (world) => blockForm(world, (await stranger(world)).username),
    fates: moderators(bans),
  },
  {
    action: 'block',
    about: 'bans a moderator',
    prepare: async (world) => blockForm(world, (await stranger(world, 'moderator')).username),
    fates: admins(bans),
  },
  {
    action: 'block',
    about: 'bans an admin',
    prepare: async (world) => blockForm(world, (await stranger(world, 'admin')).username),
    fates: members(refused),
  },
  {
    action: 'block',
    about: 'bans themselves',
    prepare: (world, actor) => blockForm(world, actor.username),
    fates: members(refused),
  },
  {
    action: 'lift',
    about: 'lifts a contributor’s ban',
    prepare: async (world) => formAbout(world, await stranger(world, undefined, true), users.lift),
    fates: moderators(bans),
  },
  {
    action: 'lift',
    about: 'lifts a moderator’s ban',
    prepare: async (world) =>
      formAbout(world, await stranger(world, 'moderator', true), users.lift),
    fates: admins(bans),
  },
]

async function grantForm(world: World, username: string, level: Level): Promise<PostedForm> {
  const form = await formAbout(world, await stranger(world), users.grant)
  return filled(form, { username, level })
}

const granting: Question[] = [
  {
    action: 'grant',
    about: 'makes a contributor an admin',
    prepare: async (world) => grantForm(world, (await stranger(world)).username, 'admin'),
    fates: admins(grants),
  },
  {
    action: 'grant',
    about: 'takes an admin’s level away',
    prepare: async (world) => grantForm(world, (await stranger(world, 'admin')).username, 'new'),
    fates: admins(grants),
  },
  {
    action: 'grant',
    about: 'makes themselves an admin',
    prepare: (world, actor) => grantForm(world, actor.username, 'admin'),
    // An admin is one already.
    fates: admins(answered(422)),
  },
]

/** A form of the account page, and a session to post it with that may end. */
async function ownForm(world: World, actor: Person, button: string): Promise<Prepared> {
  const session = await signInAgain(world.wiki, actor)
  const form = await openForm(session, '/account', button)
  return { ...form, as: session }
}

const endsSession = { ...everybody(writesTo('sessions')), anonymous: answered(303) }

const own: Question[] = [
  {
    action: 'submitSignOut',
    about: 'signs themselves out',
    prepare: (world, actor) => ownForm(world, actor, account.signOut),
    fates: { ...endsSession, loggedOut: answered(303) },
  },
  {
    action: 'submitLogOutEverywhere',
    about: 'logs themselves out everywhere',
    prepare: (world, actor) => ownForm(world, actor, account.logOutEverywhere),
    fates: { ...endsSession, loggedOut: answered(303) },
  },
  {
    action: 'agreeToSee',
    about: 'agrees to see everything of a drama while they edit',
    prepare: async ({ wiki }, actor) => ({
      ...callOf('agreeToSee', '/edit/dramas/run-on', { drama: (await publishSubject(wiki)).id }),
      as: await signInAgain(wiki, actor),
    }),
    fates: {
      ...everybody(writesTo('spoiler_consents')),
      anonymous: signedOut,
      loggedOut: signedOut,
    },
  },
  {
    action: 'hideAgain',
    about: 'takes back what they never agreed to',
    prepare: async ({ wiki }, actor) => ({
      ...callOf('hideAgain', '/account', { drama: (await publishSubject(wiki)).id }),
      as: await signInAgain(wiki, actor),
    }),
    fates: { ...everybody(answered(303)), anonymous: signedOut, loggedOut: signedOut },
  },
  {
    action: 'submitUndoJoin',
    about: 'takes back what no sign-in has joined',
    prepare: async ({ wiki }, actor) => ({
      ...callOf('submitUndoJoin', '/account/watched', {}),
      as: await signInAgain(wiki, actor),
    }),
    fates: { ...everybody(answered(303)), anonymous: signedOut, loggedOut: signedOut },
  },
  {
    action: 'submitChangePassword',
    about: 'changes a password without knowing it',
    prepare: async (world, actor) => {
      const form = await ownForm(world, actor, account.changePassword)
      const typed = { 'current-password': 'not-this-one', 'new-password': 'another-passphrase' }
      return { ...form, ...filled(form, typed) }
    },
    fates: {
      ...everybody({ status: 422, writes: ['rate_counters'] }),
      anonymous: signedOut,
      loggedOut: signedOut,
    },
  },
]

const entrances: Question[] = [
  {
    action: 'submitSignUp',
    about: 'makes one more account, and says that it is an admin’s',
    prepare: async ({ wiki }) => {
      const form = await openForm(nobody(wiki), '/sign-up', account.signUp)
      const typed = { username: uniqueName('fresh'), password, level: 'admin', isBlocked: '' }
      return filled(form, typed)
    },
    fates: everybody(writesTo('users', 'sessions', 'rate_counters')),
  },
  {
    action: 'submitSignIn',
    about: 'signs in as somebody whose password they do not know',
    prepare: async ({ wiki, keeper }) => {
      const form = await openForm(nobody(wiki), '/sign-in', account.signIn)
      return filled(form, { username: keeper.username, password: `not-${password}` })
    },
    fates: everybody({ status: 401, writes: ['rate_counters'] }),
  },
]

const visits: Question[] = [
  {
    action: 'submitUsername',
    about: 'makes an account that no other site vouches for',
    prepare: async () =>
      callOf('submitUsername', '/choose-username', { username: uniqueName('nobody') }),
    fates: everybody(answered(409)),
  },
  {
    action: 'submitLink',
    about: 'links an account of a site that vouches for nobody',
    prepare: async () => callOf('submitLink', '/choose-username', {}),
    fates: everybody(answered(409)),
  },
]

/** What people do to each other and to themselves. */
export const peopleQuestions = [...blocking, ...granting, ...own, ...entrances, ...visits]
