'use server'

import { agreeToSpoilers } from '@/db/commands/agree-to-spoilers'
import { returnPath } from '@/wiki/accounts/return-path'
import { postAction, type ActionRequest } from '../_server/action'
import { textOf } from '../_server/posted-form'
import { leadTo } from '../_server/lead-to'

/** Agrees to see everything of a drama while one edits; leads back to the form. */
export const agreeToSee = postAction((request) => decide(request, true))

/** Takes that back; leads back to the account. */
export const hideAgain = postAction((request) => decide(request, false))

async function decide({ actor, form, write }: ActionRequest, agrees: boolean) {
  const drama = textOf(form, 'drama')
  if (drama === '') return { status: 'missing' }
  const outcome = await write((writer) => agreeToSpoilers(writer, actor, { drama, agrees }))
  if (outcome.status === 'forbidden' || outcome.status === 'not-found') return outcome
  leadTo(returnPath(textOf(form, 'back')) ?? '/account')
}
