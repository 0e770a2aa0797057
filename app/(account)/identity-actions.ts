'use server'

import type { AccountFormState } from '@/components/account/account-form'
import { linkAccount } from '@/db/commands/link-account'
import { signUpElsewhere } from '@/db/commands/sign-up'
import { words } from '@/wiki/words'
import { formAction } from '../_server/action'
import { endVisit, readVisit } from '../_server/identity-visit'
import { currentNetwork } from '../_server/network'
import { textOf, typedFields } from '../_server/posted-form'
import { setStatus } from '../_server/request'
import { beginSession } from '../_server/watched'
import { leadTo } from '../_server/lead-to'
import { signUpProblems, throttled } from './outcomes'

const expired = () => ({ status: 'expired', message: words.account.chooseExpired })
const linkedAlready = () => ({
  status: 'linked-already',
  message: words.account.linkedAlready,
})

/** Makes an account, under the chosen username, for whom another site has vouched, and signs it in. */
export const submitUsername = formAction<AccountFormState>(async ({ form, write }) => {
  const typed = typedFields(form)
  const visit = await readVisit()
  if (!visit) return refuse(expired(), typed)
  const network = await currentNetwork()
  const username = textOf(form, 'username')
  const outcome = await write((writer) =>
    signUpElsewhere(writer, { username, identity: visit.identity, network }),
  )
  if (outcome.status === 'invalid') {
    return { status: 'invalid', problems: signUpProblems(outcome.problems), typed }
  }
  if (outcome.status === 'throttled') return throttled(outcome.retryAfter, typed)
  if (outcome.status === 'linked-already') return refuse(linkedAlready(), typed)
  await endVisit()
  leadTo(await beginSession(write, outcome, visit.next))
})

/** Lets whom another site has vouched for into the account that is signed in. */
export const submitLink = formAction<AccountFormState>(async ({ actor, write }) => {
  const visit = await readVisit()
  if (!visit) return refuse(expired(), [])
  const outcome = await write((writer) => linkAccount(writer, actor, visit.identity))
  if (outcome.status === 'forbidden') {
    return { ...outcome, message: words.account.problems.signedOut, typed: [] }
  }
  if (outcome.status === 'linked-already') return refuse(linkedAlready(), [])
  await endVisit()
  leadTo('/account')
})

function refuse(state: { status: string; message: string }, typed: [string, string][]) {
  setStatus(409)
  return { ...state, typed }
}
