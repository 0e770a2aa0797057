import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './find-browser'
import { startServer } from './server'

/**
 * Provides a browser (CHROMIUM_PATH, or what scripts/browser.mjs finds or installs) and starts the one server that the
 * specs share, on a database of its own: a new one, or the file that E2E_DATABASE names
 * (scripts/test.mjs, which checks it afterwards). E2E_SERVER_LOG=1 prints at the end what the server said.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  process.env.CHROMIUM_PATH = await findBrowser()
  const folder = mkdtempSync(join(tmpdir(), 'wiki-e2e-'))
  process.env.E2E_DATABASE ||= join(folder, 'wiki.db')
  const server = await startServer(process.env.E2E_DATABASE)
  process.env.E2E_BASE_URL = server.baseURL
  return async () => {
    await server.stop()
    if (process.env.E2E_SERVER_LOG) process.stderr.write(server.output())
    rmSync(folder, { recursive: true, force: true })
  }
}
