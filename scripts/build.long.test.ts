import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const distDir = '.next-build-test'
const folder = mkdtempSync(join(tmpdir(), 'wiki-build-'))

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(join(root, distDir), { recursive: true, force: true })
})

describe('a build', () => {
  it('opens no database', async () => {
    const nowhere = join(folder, 'no', 'such', 'folder')
    const env = {
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_DIST_DIR: distDir,
      DATA_DIR: join(folder, 'data'),
      DATABASE_PATH: join(nowhere, 'wiki.db'),
      // The run of all tests has secrets of its own; this build is asked to make them.
      NEXTAUTH_SECRET: '',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: '',
    }
    await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: root, env })
    expect(existsSync(join(root, distDir, 'BUILD_ID'))).toBe(true)
    expect(existsSync(nowhere)).toBe(false)
    // Only the secrets were made.
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['actions-key', 'session-secret'])
  })
})
