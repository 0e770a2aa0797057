'use server'

import type { AccountFormState } from '@/components/account/account-form'
import { changePassword } from '@/db/commands/change-password'
import { revokeSessions } from '@/db/commands/revoke-sessions'
import { signIn } from '@/db/commands/sign-in'
import { signOut } from '@/db/commands/sign-out'
import { signUp } from '@/db/commands/sign-up'
import { returnPath } from '@/wiki/accounts/return-path'
import { words } from '@/wiki/words'
import { formAction, postAction } from '../_server/action'
import { currentNetwork } from '../_server/network'
import { textOf, typedFields } from '../_server/posted-form'
import { setStatus } from '../_server/request'
import { endSession, readSessionSecret, startSession } from '../_server/session'
import { beginSession } from '../_server/watched'
import { leadTo } from '../_server/lead-to'
import { signUpProblems, throttled } from './outcomes'

/** Makes an account and signs it in; leads to `next`, else to the account. */
export const submitSignUp = formAction<AccountFormState>(async ({ form, write }) => {
  const typed = typedFields(form)
  const network = await currentNetwork()
  const outcome = await write((writer) =>
    signUp(writer, {
      username: textOf(form, 'username'),
      password: textOf(form, 'password'),
      email: textOf(form, 'email'),
      network,
    }),
  )
  if (outcome.status === 'invalid') {
    return { status: 'invalid', problems: signUpProblems(outcome.problems), typed }
  }
  if (outcome.status === 'throttled') return throttled(outcome.retryAfter, typed)
  leadTo(await beginSession(write, outcome, returnPath(textOf(form, 'next')) ?? '/account'))
})

/** Signs in; leads to `next`, else to the front page. */
export const submitSignIn = formAction<AccountFormState>(async ({ form, write }) => {
  const { problems } = words.account
  const typed = typedFields(form)
  const [username, password] = [textOf(form, 'username').trim(), textOf(form, 'password')]
  if (username === '' || password === '') {
    return {
      status: 'invalid',
      problems: {
        ...(username === '' ? { username: problems.usernameEmpty } : {}),
        ...(password === '' ? { password: problems.passwordEmpty } : {}),
      },
      typed,
    }
  }
  const network = await currentNetwork()
  const outcome = await write((writer) => signIn(writer, { username, password, network }))
  if (outcome.status === 'throttled') return throttled(outcome.retryAfter, typed)
  if (outcome.status === 'wrong') {
    setStatus(401)
    return { status: 'wrong', message: problems.wrong, typed }
  }
  leadTo(await beginSession(write, outcome, returnPath(textOf(form, 'next')) ?? '/'))
})

/** Ends this session; leads to the front page. */
export const submitSignOut = postAction(async ({ write }) => {
  const secret = await readSessionSecret()
  if (secret !== null) await write((writer) => signOut(writer, secret))
  await endSession()
  leadTo('/')
})

/** Ends every session of the user, this one too; leads to the sign-in page. */
export const submitLogOutEverywhere = postAction(async ({ actor, write }) => {
  await write((writer) => revokeSessions(writer, actor))
  await endSession()
  leadTo('/sign-in')
})

/** Changes the password and signs all other devices out. */
export const submitChangePassword = formAction<AccountFormState>(async ({ actor, form, write }) => {
  const { problems } = words.account
  const network = await currentNetwork()
  const outcome = await write((writer) =>
    changePassword(writer, actor, {
      current: textOf(form, 'current-password'),
      password: textOf(form, 'new-password'),
      network,
    }),
  )
  switch (outcome.status) {
    case 'throttled':
      return throttled(outcome.retryAfter, [])
    case 'forbidden':
      return { ...outcome, message: problems.signedOut, typed: [] }
    case 'invalid': {
      const { current, password } = outcome.problems
      const wrong = {
        ...(current ? { 'current-password': problems.currentWrong } : {}),
        ...(password ? { 'new-password': problems.password[password] } : {}),
      }
      return { status: 'invalid', problems: wrong, typed: [] }
    }
    case 'changed-password':
      await startSession(outcome.secret)
      return { status: 'done', message: words.account.passwordChanged, typed: [] }
  }
})
