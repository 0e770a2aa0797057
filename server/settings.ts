/** What the environment says about this process, read once. */
export type Settings = {
  port: number
  /** The addresses to listen on: without HOST this machine's own two, so that 127.0.0.1 and localhost both answer. */
  hosts: readonly string[]
  /** The address that readers type, without a trailing slash: canonical links and origin checks come from it. */
  publicUrl: URL
  dev: boolean
  /** How many bytes of finished pages are kept in memory, 0 for none. */
  keptBytes: number
}

/** The largest body that is taken, in bytes: a long article with its history of quotes is far under 200 kB. */
export const maxBodyBytes = 1024 * 1024

/** The longest address that is taken, in characters. */
export const maxUrlLength = 2000

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads PORT, HOST, PUBLIC_URL and NODE_ENV.
 *
 * @throws Error with a sentence for the person at the terminal, when one of them makes no sense
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not "${env.PORT}".`)
  const given = env.PUBLIC_URL || `http://localhost:${port}`
  const publicUrl = URL.canParse(given) ? new URL(given) : undefined
  if (!publicUrl || !/^https?:$/.test(publicUrl.protocol) || publicUrl.pathname !== '/')
    throw new Error(`PUBLIC_URL must look like https://wiki.example, not "${given}".`)
  return {
    port,
    hosts: env.HOST && env.HOST !== 'localhost' ? [env.HOST] : ['127.0.0.1', '::1'],
    publicUrl,
    dev: env.NODE_ENV === 'development',
    keptBytes: keptBytesFrom(env.KEPT_PAGES_MB),
  }
}

function keptBytesFrom(said: string | undefined): number {
  const megabytes = Number(said || 128)
  if (!(megabytes >= 0 && megabytes <= 16_384))
    throw new Error(`KEPT_PAGES_MB must be a number from 0 to 16384, not "${said}".`)
  return Math.round(megabytes * 1024 * 1024)
}

/**
 * Is `origin` one of ours? It is PUBLIC_URL's; while that is on this machine (a fresh clone), the other names of this
 * machine at the same port are the same place.
 */
export function isOwnOrigin(origin: string, publicUrl: URL): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname, port, origin: canonical } = new URL(origin)
  if (canonical === publicUrl.origin) return true
  return (
    loopbackHosts.has(publicUrl.hostname) &&
    loopbackHosts.has(hostname) &&
    protocol === publicUrl.protocol &&
    port === publicUrl.port
  )
}

/** Is `host` (a Host header) one that our own origin check accepts? */
export function isOwnHost(host: string | undefined, publicUrl: URL): boolean {
  return host !== undefined && isOwnOrigin(`${publicUrl.protocol}//${host}`, publicUrl)
}
