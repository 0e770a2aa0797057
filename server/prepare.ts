import { retryWhileBusy } from '@/db/busy'
import { closeConnections, databasePath, reader, writer } from '@/db/connection'
import { migrate } from '@/db/migrate'
import { deliverOutbox } from '@/db/outbox'
import { mergeSearchIndex } from '@/db/projections/merge-search-index'
import { refreshProjections } from '@/db/projections/rebuild'
import { refreshSkeletons } from '@/db/projections/username-skeletons'
import { entries } from '@/db/schema'
import { loadStarter } from '@/db/starter/load-starter'

/** Nobody waits for an answer yet: another process that starts on the same database may finish first. */
const PATIENCE = 30_000

/** Run before serving, in a process of its own: brings the database to the newest schema and fills an empty one. */
async function prepare(): Promise<void> {
  const { backup } = await migrate(databasePath())
  if (backup) console.log(`The database was migrated; how it was before is kept in ${backup}`)
  const isEmpty = reader().select({ id: entries.id }).from(entries).limit(1).get() === undefined
  if (isEmpty) {
    console.log('Loading the starter content …')
    await retryWhileBusy(() => loadStarter(writer()), PATIENCE)
  }
  await retryWhileBusy(() => refreshProjections(writer()), PATIENCE)
  await retryWhileBusy(() => refreshSkeletons(writer()), PATIENCE)
  await mergeSearchIndex(writer(), PATIENCE)
  // What a process could not deliver any more before it ended.
  await retryWhileBusy(() => deliverOutbox(writer()), PATIENCE)
  closeConnections()
}

prepare().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
