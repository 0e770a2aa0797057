import { randomBytes } from 'node:crypto'
import { resetPassword } from '../commands/reset-password'
import { CommandError, runCommand, UsageError, write } from './run-command'

const USAGE = 'npm run reset-password -- <username>'

/** Gives a user a new random password, prints it once, and logs the user out everywhere. */
void runCommand(async (args) => {
  const [username, ...rest] = args
  if (!username || username.startsWith('-') || rest.length > 0) throw new UsageError(USAGE)
  const password = randomBytes(12).toString('base64url')
  const outcome = await write((writer) => resetPassword(writer, { username, password }))
  if (outcome.status === 'reset') {
    return `The new password of ${outcome.username} is ${password} (to be changed at /account). Signed out everywhere.`
  }
  throw new CommandError(`Nobody is called ${username}.`)
})
