import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundleElements, bundleServer, serverBundle } from './build.mjs'
import { endAllOnSignal, runTool } from './processes.mjs'
import { buildDir, completeEnvironment, root } from './settings.mjs'

/** `npm run dev`: the same server around Next's development server. */
async function develop() {
  process.chdir(root)
  const serverTakesOver = endAllOnSignal()
  process.env.NODE_ENV = 'development'
  // The finished build stays as it is.
  process.env.NEXT_DIST_DIR ||= '.next-dev'
  completeEnvironment()
  const prepared = await runTool('tsx', ['server/prepare.ts'])
  if (prepared.code !== 0) throw new Error('The database could not be prepared.')
  mkdirSync(buildDir(), { recursive: true })
  await bundleServer()
  await bundleElements()
  const { startServer } = await import(pathToFileURL(serverBundle()).href)
  serverTakesOver()
  await startServer(process.env)
}

develop().catch((error) => {
  console.error(error.message)
  process.exit(1)
})
