'use server'

import { refresh } from 'next/cache'
import { currentUser } from '@/app/_server/actor'
import { formAction, postAction } from '@/app/_server/action'
import { absoluteUrl } from '@/app/_server/public-url'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { leadTo } from '@/app/_server/lead-to'
import type { Actor } from '@/db/actor'
import { blockUser, LONGEST_REASON } from '@/db/commands/block-user'
import { grantLevel } from '@/db/commands/grant-level'
import { makeFeedKey } from '@/db/commands/make-feed-key'
import { liftBlock } from '@/db/commands/lift-block'
import { readNotifications } from '@/db/commands/read-notifications'
import { userPath } from '@/wiki/accounts/username'
import type { FeedState } from '@/components/users/feed-form'
import type { FormOutcome } from '@/components/review/outcome-form'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

const { users, review } = words

/** Marks the notices that a page showed as read, and goes back to that page. */
export const markNoticesRead = postAction(async ({ actor, form, write }) => {
  const upTo = Number(textOf(form, 'upTo') || Number.NaN)
  const username = textOf(form, 'username')
  if (!Number.isSafeInteger(upTo) || username === '') return { status: 'missing' }
  const outcome = await write((writer) => readNotifications(writer, actor, { upTo }))
  if (outcome.status === 'read') {
    // The address stays the same, which the browser's router would take for a page that it has already.
    refresh()
    leadTo(userPath(username))
  }
  return { status: 'forbidden', reason: 'signed-out' }
})

/** Makes the secret address of one's own feed, which is shown this once. */
export const makeFeed = formAction<FeedState>(async ({ actor, write }) => {
  const outcome = await write((writer) => makeFeedKey(writer, actor))
  const user = await currentUser()
  if (outcome.status === 'forbidden' || !user) {
    return { status: 'forbidden', reason: 'signed-out', message: review.signedOut }
  }
  const path = `${userPath(user.username)}/notices.atom?key=${outcome.key}`
  return { status: 'made', address: absoluteUrl(hrefFor(path)) }
})

/** Bans somebody, and leads to their page. */
export const block = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const username = textOf(form, 'username')
  const input = { username, reason: textOf(form, 'reason') }
  const outcome = await write((writer) => blockUser(writer, actor, input))
  if (outcome.status === 'blocked') leadTo(`${userPath(username)}?done=blocked`)
  const typed = typedFields(form)
  if (outcome.status !== 'invalid') return { ...refused(outcome.status, actor), typed }
  const isEmpty = outcome.problem === 'required'
  const reason = isEmpty ? users.reasonRequired : users.reasonTooLong(LONGEST_REASON)
  return { status: 'invalid', problems: { reason }, typed }
})

/** Ends somebody's ban, and leads to their page. */
export const lift = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const username = textOf(form, 'username')
  const { status } = await write((writer) => liftBlock(writer, actor, { username }))
  if (status === 'lifted') leadTo(`${userPath(username)}?done=lifted`)
  return { ...refused(status, actor), typed: typedFields(form) }
})

/** Gives somebody a level, and leads to their page. */
export const grant = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const input = { username: textOf(form, 'username'), level: textOf(form, 'level') }
  const { status } = await write((writer) => grantLevel(writer, actor, input))
  if (status === 'granted') leadTo(`${userPath(input.username)}?done=granted`)
  return { ...refused(status, actor), typed: typedFields(form) }
})

/** Why nothing was done, with the status that the answer gets. */
function refused(status: string, actor: Actor): Omit<FormOutcome, 'typed'> {
  switch (status) {
    case 'not-found':
      return { status, message: users.nobody }
    case 'already-blocked':
      return { status: 'unchanged', message: users.alreadyBlocked }
    case 'not-blocked':
      return { status: 'unchanged', message: users.notBlocked }
    case 'unchanged':
      return { status, message: users.unchangedLevel }
    case 'invalid':
      return { status, message: users.unknownLevel }
    case 'forbidden':
      if (actor.type !== 'anonymous') return { status, message: users.notAllowed }
      return { status, reason: 'signed-out', message: review.signedOut }
    default:
      return { status, message: review.missing }
  }
}
