import { closeConnections, databasePath, reader, writer } from '@/db/connection'
import { migrate } from '@/db/migrate'
import { entries } from '@/db/schema'
import { loadStarter } from '@/db/starter/load-starter'

/** Run before serving, in a process of its own: brings the database to the newest schema and fills an empty one. */
async function prepare(): Promise<void> {
  const { applied, backup } = await migrate(databasePath())
  if (backup) console.log(`The database was migrated; how it was before is kept in ${backup}`)
  const isEmpty = reader().select({ id: entries.id }).from(entries).limit(1).get() === undefined
  if (isEmpty && process.env.STARTER_CONTENT !== 'none') {
    console.log('Loading the starter content …')
    loadStarter(writer())
  } else if (applied > 0 && !backup) {
    console.log('The database is ready.')
  }
  closeConnections()
}

prepare().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
