import { checkIntegrity } from '../integrity'
import { openReader } from '../open'
import { CommandError, existingDatabase, runCommand } from './run-command'

void runCommand(() => {
  const { db, sqlite } = openReader(existingDatabase())
  try {
    // One transaction: all of it is about the same moment, while the wiki goes on.
    const problems = db.transaction((tx) => checkIntegrity(tx))
    if (problems.length === 0)
      return 'The database is sound: what is live is what its history says.'
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    throw new CommandError([...problems, `The database has ${count}.`].join('\n'))
  } finally {
    sqlite.close()
  }
})
