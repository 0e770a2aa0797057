import { SYSTEM } from '../actor'
import { blockUser } from '../commands/block-user'
import { liftBlock } from '../commands/lift-block'
import { CommandError, runCommand, UsageError, write } from './run-command'

const USAGE = 'npm run ban -- <username> [reason …], or npm run ban -- --lift <username>'
const NO_REASON = 'Banned from the command line.'

void runCommand(async (args) => {
  const isLift = args[0] === '--lift'
  const [username, ...words] = isLift ? args.slice(1) : args
  if (!username || username.startsWith('-') || (isLift && words.length > 0)) {
    throw new UsageError(USAGE)
  }
  return isLift ? lift(username) : ban(username, words.join(' ') || NO_REASON)
})

async function ban(username: string, reason: string): Promise<string> {
  const outcome = await write((writer) => blockUser(writer, SYSTEM, { username, reason }))
  if (outcome.status === 'blocked') return `${username} is banned, from the next request on.`
  if (outcome.status === 'already-blocked') return `${username} is banned already.`
  if (outcome.status === 'invalid') throw new CommandError('The reason is too long.')
  throw new CommandError(`Nobody is called ${username}.`)
}

async function lift(username: string): Promise<string> {
  const { status } = await write((writer) => liftBlock(writer, SYSTEM, { username }))
  if (status === 'lifted') return `${username} is no longer banned.`
  if (status === 'not-blocked') return `${username} is not banned.`
  throw new CommandError(`Nobody is called ${username}.`)
}
