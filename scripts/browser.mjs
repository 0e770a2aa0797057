import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { run, runTool } from './processes.mjs'

// The shell draws no window's frame: the same tests took a quarter less of the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * Finds a Chromium for the browser tests, and gets one where there is none: the one named by CHROMIUM_PATH, one on the
 * PATH, Playwright's own download, the system's package.
 *
 * @returns {Promise<string>} the path of its executable
 * @throws Error that says what was tried
 */
async function findBrowser() {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (!isExecutable(given)) throw new Error(`CHROMIUM_PATH names no program: ${given}`)
    return given
  }
  const there = onPath() ?? downloaded()
  if (there) return there
  const download = await runTool('playwright', ['install', 'chromium'], {
    quiet: true,
    timeout: 180_000,
  })
  if (download.code === 0 && (await starts(downloaded()))) return downloaded()
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    await run('apt-get', ['update', '-qq'], { quiet: true, timeout: 120_000 })
    const args = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']
    await run('apt-get', args, { quiet: true, timeout: 300_000 })
  }
  const installed = onPath()
  if (installed) return installed
  throw new Error(
    'No Chromium: none at CHROMIUM_PATH, none on the PATH, and neither Playwright’s download nor the system’s package could be installed.',
  )
}

function onPath() {
  for (const dir of (process.env.PATH ?? '').split(delimiter))
    for (const name of names) if (isExecutable(join(dir, name))) return join(dir, name)
}

function downloaded() {
  const path = chromium.executablePath()
  return isExecutable(path) ? path : undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A download without the system libraries it needs is no browser. */
async function starts(path) {
  if (!path) return false
  const { code } = await run(path, ['--version'], { quiet: true, timeout: 20_000 })
  return code === 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await findBrowser())
