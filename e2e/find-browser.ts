import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The path of a Chromium: CHROMIUM_PATH, or what scripts/browser.mjs finds or installs. */
export async function findBrowser(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/browser.mjs'])
  return stdout.trim()
}
