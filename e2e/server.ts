import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What `npm start` starts node with. */
const [, ...startArguments] = startCommand().split(' ')

function startCommand(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  return scripts.start
}

/** A server process of a test, with what it said so far. */
export type RunningServer = {
  baseURL: string
  process: ChildProcess
  output: () => string
  stop: () => Promise<void>
}

/** A port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/**
 * Starts the production server (`npm start`) on a free port with the database at `databasePath`. Several may run on the
 * same database: that is how tests prove what another process sees.
 *
 * @throws Error with everything the server said, when it does not answer within three minutes
 */
export async function startServer(
  databasePath: string,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const port = await findFreePort()
  const baseURL = `http://localhost:${port}`
  let output = ''
  const child = spawn(process.execPath, startArguments, {
    cwd: root,
    env: {
      ...process.env,
      // All tests come from one network.
      SIGN_IN_NETWORK_LIMIT: '100000',
      SIGN_UP_LIMIT: '100000',
      KEEP_BUILD: process.env.E2E_BASE_URL ? '1' : '',
      PUBLIC_URL: baseURL,
      NEXTAUTH_URL: baseURL,
      ...env,
      PORT: String(port),
      DATABASE_PATH: databasePath,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  const stop = () => stopProcess(child)
  for (const until = Date.now() + 180_000; Date.now() < until; await pause(100)) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${baseURL}/api/health`).catch(() => null)
    if (answer?.ok) return { baseURL, process: child, output: () => output, stop }
  }
  await stop()
  throw new Error(`The server did not start:\n${output}`)
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 8000)
  await ended
  clearTimeout(killer)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
