import type { IncomingMessage, ServerResponse } from 'node:http'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import { OFFLINE_WORKER } from '@/wiki/reading/offline-page'
import type { SiteFiles } from '@/app/(read)/entry-head-tags'

/** Serves a file and says so, or leaves the request as it was. */
type ServeFile = (req: IncomingMessage, res: ServerResponse) => boolean

/** In seconds. */
const YEAR = 31_536_000

/** Files whose names change with their contents. */
const unchanging = { immutable: true, maxAge: YEAR }

/** Files whose names stay while builds come and go: whoever has one asks whether it is still the same. */
const asked = {
  setHeaders: (res: ServerResponse) => res.setHeader('cache-control', 'no-cache'),
}

/**
 * Serves the build's own files: the framework's, the elements', and the worker's. The build has put their compressed
 * forms beside them; which files there are is read once, so that an address finds a file of that list or none.
 *
 * @param buildDir where the build is
 */
export function staticFiles(buildDir: string): ServeFile {
  const folders = [
    filesIn(join(buildDir, 'static'), '/_next/static', unchanging),
    filesIn(join(buildDir, 'elements'), '/elements', unchanging),
  ]
  const worker = filesIn(join(buildDir, 'worker'), '', asked)
  return (req, res) =>
    req.url === OFFLINE_WORKER ? worker(req, res) : folders.some((serve) => serve(req, res))
}

/** Serves what stands in a folder of the build at the same name below `prefix`. */
function filesIn(folder: string, prefix: string, freshness: Parameters<typeof sirv>[1]): ServeFile {
  if (!existsSync(folder)) return () => false
  const options = { brotli: true, gzip: true, etag: true, extensions: [] }
  const serve = sirv(folder, { ...options, ...freshness })
  return (req, res) => {
    const { url = '', method } = req
    if (!url.startsWith(`${prefix}/`) || (method !== 'GET' && method !== 'HEAD')) return false
    // A file this small is sent whole, which the answer to a range may be; odd ranges are an error further down.
    delete req.headers.range
    req.url = url.slice(prefix.length)
    let isServed = true
    serve(req, res, () => {
      isServed = false
    })
    req.url = url
    return isServed
  }
}

/** The address of the elements' script, undefined where the build has none. */
export function elementsScript(buildDir: string): string | undefined {
  const name = namesIn(join(buildDir, 'elements')).find((each) => each.endsWith('.js'))
  return name && `/elements/${name}`
}

/** What the framework names in the head of every page: its stylesheets, and the icon under the address of its version. */
export function siteFiles(buildDir: string): SiteFiles {
  const icon = namesIn(join(buildDir, 'static/media')).find((name) => /^icon\..*svg$/.test(name))
  return {
    styles: layoutStyles(join(buildDir, 'server/app/(read)/page_client-reference-manifest.js')),
    icon: icon && `/icon.svg?${icon}`,
  }
}

/** The stylesheets of the root layout, as the framework wrote them down for one of its pages; the build has more for its forms. */
function layoutStyles(manifest: string): string[] {
  if (!existsSync(manifest)) return []
  const [, files = ''] = readFileSync(manifest, 'utf8').split('"entryCSSFiles":')
  const listed = /"\[project\]\/app\/layout":(\[[^\]]*\])/.exec(files)?.[1] ?? '[]'
  return (JSON.parse(listed) as { path: string }[]).map(({ path }) => `/_next/${path}`)
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
