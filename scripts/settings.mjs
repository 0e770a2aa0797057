import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Where the secrets and, unless DATABASE_PATH says otherwise, the database live. */
const dataDir = () => resolve(root, process.env.DATA_DIR || 'data')

/** Where Next's build, the server's bundle and the mark of what they were built from live. */
export const buildDir = () => resolve(root, process.env.NEXT_DIST_DIR || '.next')

/**
 * Fills the environment with what nobody gave: the database's path, the secrets (made once, kept in files that only
 * their owner reads), the public address. What is given stays.
 */
export function completeEnvironment(env = process.env) {
  const dir = dataDir()
  mkdirSync(dir, { recursive: true })
  env.NEXT_TELEMETRY_DISABLED ||= '1'
  env.DATABASE_PATH ||= join(dir, 'wiki.db')
  env.NEXTAUTH_SECRET ||= keptSecret(join(dir, 'session-secret'), () =>
    randomBytes(32).toString('hex'),
  )
  // Beside the session's secret, not in the build: a form that was opened before a rebuild still submits after it.
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= keptSecret(join(dir, 'actions-key'), () =>
    randomBytes(32).toString('base64'),
  )
  env.PORT ||= '3000'
  env.PUBLIC_URL ||= `http://localhost:${env.PORT}`
  env.NEXTAUTH_URL ||= env.PUBLIC_URL
}

/** The secret in `file`; the first of several processes that start at once makes it. */
function keptSecret(file, make) {
  try {
    writeFileSync(file, make(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
