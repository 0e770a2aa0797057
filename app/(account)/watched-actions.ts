'use server'

import { undoWatchedJoin } from '@/db/commands/join-watched'
import { returnPath } from '@/wiki/accounts/return-path'
import { postAction } from '../_server/action'
import { textOf } from '../_server/posted-form'
import { readerProgress } from '../_server/request'
import { readSessionSecret } from '../_server/session'
import { keepWatched } from '../_server/watched'
import { leadTo } from '../_server/lead-to'

/** Takes back what signing in has joined, here and in the account; leads to `next`, else to what the account keeps. */
export const submitUndoJoin = postAction(async ({ actor, form, write }) => {
  const secret = await readSessionSecret()
  if (secret === null) return { status: 'forbidden', reason: 'signed-out' }
  const browser = readerProgress().dramas
  const outcome = await write((writer) => undoWatchedJoin(writer, actor, { secret, browser }))
  if (outcome.status === 'forbidden') return outcome
  if (outcome.status === 'undone') await keepWatched(outcome.watched)
  leadTo(returnPath(textOf(form, 'next')) ?? '/account/watched')
})
