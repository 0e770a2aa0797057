import { levels } from '@/wiki/permissions'
import { SYSTEM } from '../actor'
import { grantLevel } from '../commands/grant-level'
import { CommandError, runCommand, UsageError, write } from './run-command'

const names = levels.join(', ')

void runCommand(async ([username, level, ...rest]) => {
  if (!username || !level || rest.length > 0) {
    throw new UsageError(`npm run grant -- <username> <level>, where the level is one of ${names}`)
  }
  const { status } = await write((writer) => grantLevel(writer, SYSTEM, { username, level }))
  switch (status) {
    case 'granted':
      return `${username} is now ${level}.`
    case 'unchanged':
      return `${username} is ${level} already.`
    case 'not-found':
      throw new CommandError(`Nobody is called ${username}. Sign up first, then grant.`)
    case 'invalid':
      throw new CommandError(`There is no level ${level}. The levels are ${names}.`)
    case 'forbidden':
      throw new CommandError('That is not allowed.')
  }
})
