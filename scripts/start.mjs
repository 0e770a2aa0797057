import cluster from 'node:cluster'
import { pathToFileURL } from 'node:url'
import { ensureBuild, serverBundle } from './build.mjs'
import { endAllOnSignal, runTool } from './processes.mjs'
import { completeEnvironment, root } from './settings.mjs'
import { countWorkers, superviseWorkers } from './workers.mjs'

/** `npm start`: secrets, build, database, server. */
async function start() {
  process.chdir(root)
  const serverTakesOver = endAllOnSignal()
  process.env.NODE_ENV = 'production'
  if (cluster.isWorker) return serve(serverTakesOver)
  completeEnvironment()
  const workers = countWorkers()
  // Tests start several servers on the one build that they began with.
  if (process.env.KEEP_BUILD !== '1') await ensureBuild()
  const prepared = await runTool('tsx', ['server/prepare.ts'])
  if (prepared.code !== 0) throw new Error('The database could not be prepared.')
  if (workers === 1) return serve(serverTakesOver)
  serverTakesOver()
  superviseWorkers(workers)
}

async function serve(serverTakesOver) {
  const { startServer } = await import(pathToFileURL(serverBundle()).href)
  serverTakesOver()
  await startServer(process.env)
}

/**
 * A signal that ends npm ends the shell between npm and us, and we would go on holding the port: whoever was started by
 * npm ends with it.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

endWithNpm()
start().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
