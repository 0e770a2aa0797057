import cluster from 'node:cluster'

/** A worker that ends sooner than this did not start; starting it again would not help. */
const SHORTEST_LIFE = 3000

/** How many processes serve: `WEB_CONCURRENCY`, else one. */
export function countWorkers(env = process.env) {
  const count = Number(env.WEB_CONCURRENCY || 1)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new Error(`WEB_CONCURRENCY must be a number from 1 to 64, not "${env.WEB_CONCURRENCY}".`)
  return count
}

/**
 * Serves with several processes on one port and one database. They keep their pages apart and need no word from each
 * other: what one commits, the others see in the database. One that dies is replaced; a signal ends them all.
 */
export function superviseWorkers(count) {
  let isEnding = false
  const startedAt = new Map()
  const fork = () => startedAt.set(cluster.fork().id, Date.now())
  cluster.on('exit', (worker, code) => {
    const life = Date.now() - startedAt.get(worker.id)
    startedAt.delete(worker.id)
    if (isEnding) return
    if (life < SHORTEST_LIFE) {
      console.error(`A serving process ended with ${code} while it started.`)
      end()
      process.exitCode = 1
    } else fork()
  })
  const end = () => {
    isEnding = true
    for (const worker of Object.values(cluster.workers)) worker.process.kill('SIGTERM')
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  for (let n = 0; n < count; n += 1) fork()
}
