import { spawn } from 'node:child_process'
import { root } from './settings.mjs'

const running = new Set()

/** Ends everything that this process started and that still runs. */
export function endAll() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGTERM')
    } catch {
      child.kill('SIGTERM')
    }
  }
}

/** Until the returned function is called, a signal that ends this process ends its children too. */
export function endAllOnSignal() {
  const end = () => {
    endAll()
    process.exit(130)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
  return () => {
    process.off('SIGINT', end)
    process.off('SIGTERM', end)
  }
}

/**
 * Runs a program in the repository's root, in a process group of its own.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number}} [options] quiet: keep what it says instead of
 *   printing it; timeout in milliseconds
 * @returns {Promise<{code: number, output: string}>} code 124 when it took longer than it may, 127 when it did not start
 */
export function run(command, args, { env = process.env, quiet = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    })
    running.add(child)
    let output = ''
    let isLate = false
    child.stdout?.on('data', (text) => (output += text))
    child.stderr?.on('data', (text) => (output += text))
    const clock = timeout
      ? setTimeout(() => {
          isLate = true
          process.kill(-child.pid, 'SIGKILL')
        }, timeout)
      : undefined
    const finish = (code) => {
      clearTimeout(clock)
      running.delete(child)
      resolve({ code: isLate ? 124 : code, output })
    }
    child.on('error', (error) => {
      output += error.message
      finish(127)
    })
    child.on('close', (code) => finish(code ?? 1))
  })
}

/** Runs one of the repository's own tools (node_modules/.bin). */
export const runTool = (name, args, options) =>
  run(`${root}node_modules/.bin/${name}`, args, options)
