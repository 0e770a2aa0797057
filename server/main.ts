import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { SenderGoneError, superviseAnswer } from './answer'
import { newReadLog, readLogs, type ReadLog } from '@/db/read-log'
import { askedOf, ownWatchedOf, progressOfReader, themeOfReader } from './asked'
import type { SiteFiles } from '@/app/(read)/entry-head-tags'
import { drain, readBody, replayRequest } from './body'
import { isApi, refuse, type Refusal } from './door'
import { drawPage } from './drawn-page'
import type { FinishedPage } from './finished-page'
import { languageOf, takeLanguage } from './language'
import { normalizeHeaders } from './normalize'
import type { Asked } from './kept-pages'
import { openKeeper, type PageKeeper } from './page-keeper'
import { serveOfflinePage } from './serve-offline-page'
import { refusalPage, sendRefusal } from './refusal-page'
import { newRequestContext, requestStorage, type RequestContext } from './request-context'
import { offerNonce, securityHeaders, securityHeadersSetter } from './security-headers'
import { readSettings, type Settings } from './settings'
import { readLanguageFrom } from '@/wiki/words/language'
import { elementsScript, siteFiles, staticFiles } from './static-files'

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** What requests go through: files of the build, then what is drawn or kept, then Next. */
interface House {
  settings: Settings
  setSecurityHeaders: (res: ServerResponse) => void
  serveFile: (req: IncomingMessage, res: ServerResponse) => boolean
  handle: Handle
  siteFiles: SiteFiles
  /** Absent where nothing is kept. */
  keeper?: PageKeeper
}

/**
 * Serves one request. What is refused, a file and a kept page are answered without a promise, which would be a good part of
 * what a hit costs.
 */
function serve(req: IncomingMessage, res: ServerResponse, house: House): void {
  const { settings, keeper } = house
  const address = takeLanguage(req)
  const { method = 'GET', url = '', headers } = req
  const refusal = refuse({ method, url, headers }, settings.publicUrl)
  const asked = keeper && !refusal ? askedOf(req, address) : null
  if (!asked || !keeper) return serveUnkept(req, res, house, refusal, null)
  keeper.answerSoon({
    req,
    res,
    asked,
    otherwise: () => serveUnkept(req, res, house, null, asked),
    giveUp: (error) => giveUp(res, error),
  })
}

/** Serves what is not answered from what is kept. */
function serveUnkept(
  req: IncomingMessage,
  res: ServerResponse,
  house: House,
  refusal: Refusal | null,
  asked: Asked | null,
): void {
  const { settings, serveFile } = house
  const { method = 'GET', url = '' } = req
  house.setSecurityHeaders(res)
  if (refusal) {
    drain(req)
    return sendRefusal(res, refusal)
  }
  if (method === 'OPTIONS' && !isApi(url)) {
    res.writeHead(204, { allow: 'GET, HEAD, POST' })
    res.end()
    return
  }
  if (!settings.dev && serveFile(req, res)) return
  if (serveOfflinePage(req, res)) return
  serveRendered(req, res, house, asked).catch((error: unknown) => giveUp(res, error))
}

function giveUp(res: ServerResponse, error: unknown): void {
  if (!(error instanceof SenderGoneError)) console.error(error)
  res.destroy()
}

/** Reads what was posted, then lets Next answer within a request context. */
async function serveRendered(
  req: IncomingMessage,
  res: ServerResponse,
  house: House,
  asked: Asked | null,
): Promise<void> {
  normalizeHeaders(req, house.settings)
  let incoming = req
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    const body = await readBody(req)
    if (body === 'aborted') return
    if (body === 'too-large') {
      drain(req)
      return sendRefusal(res, { status: 413, reason: 'tooLarge' })
    }
    incoming = replayRequest(req, body)
    // What was fetched before a click shows how things stood before this.
    res.setHeader('clear-site-data', '"prefetchCache", "prerenderCache"')
  }
  if (!asked || !house.keeper) return void (await drawOrRender(incoming, res, house, newReadLog()))
  await house.keeper.answer(incoming, res, asked, (reads) =>
    drawOrRender(incoming, res, house, reads),
  )
}

/** What is asked for, and by whom: a body that was read has a request of its own, which knows no language. */
function contextOf(req: IncomingMessage, res: ServerResponse): RequestContext {
  const address = req.url ?? '/'
  return newRequestContext({
    progress: progressOfReader(req),
    ownWatched: ownWatchedOf(req),
    theme: themeOfReader(req),
    language: languageOf(res.req),
    address,
  })
}

/** Draws the page of an entry and sends it; everything else is rendered. */
async function drawOrRender(
  req: IncomingMessage,
  res: ServerResponse,
  house: House,
  reads: ReadLog,
): Promise<FinishedPage | undefined> {
  const { dev } = house.settings
  const page = dev ? null : drawPage(req, res, contextOf(req, res), reads, house.siteFiles)
  if (!page) return render(req, res, house, reads)
  await page.send(req, res, 'rendered')
  return page
}

/**
 * Lets Next answer, and finishes what it says.
 *
 * @returns the page, where it may be kept
 */
async function render(
  req: IncomingMessage,
  res: ServerResponse,
  { settings, handle }: House,
  reads: ReadLog,
): Promise<FinishedPage | undefined> {
  const context = contextOf(req, res)
  offerNonce(req, context)
  const answered = superviseAnswer(req, res, context, settings)
  const run = () => requestStorage().run(context, () => handle(req, res))
  readLogs()
    .run(reads, run)
    .catch((error: unknown) => {
      console.error(error)
      context.failure ??= error
      if (!res.headersSent) sendRefusal(res, { status: 500, reason: 'failure' })
      else res.destroy()
    })
  return answered
}

/** What is not even HTTP is answered and let go. */
function refuseUnreadable(server: Server, settings: Settings): void {
  const fixed = Object.entries(securityHeaders(settings)).map(
    ([name, value]) => `${name}: ${value}`,
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    const isLong = error.code === 'HPE_HEADER_OVERFLOW'
    const refusal: Refusal = isLong
      ? { status: 431, reason: 'longAddress' }
      : { status: 400, reason: 'badAddress' }
    const line = isLong ? '431 Request Header Fields Too Large' : '400 Bad Request'
    const page = refusalPage(refusal)
    socket.end(
      `HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n` +
        `Cache-Control: no-store\r\n${fixed.join('\r\n')}\r\n` +
        `Content-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`,
    )
  })
}

/** Ends the process when it is told to: open answers are finished, for at most five seconds. */
function endOnSignal(server: Server, close: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(0), 5000).unref()
    server.close(() => {
      void close().finally(() => process.exit(0))
    })
    server.closeIdleConnections()
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

/** Listens on the first host, and passes on what arrives at a second one where this machine has it. */
async function listen(server: Server, { port, hosts }: Settings): Promise<void> {
  const [first, second] = hosts
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE'
      reject(isTaken ? new Error(`Port ${port} is taken; choose another one with PORT.`) : error)
    })
    server.listen(port, first, resolve)
  })
  if (second === undefined) return
  const also = createTcpServer((socket) => server.emit('connection', socket))
  // A machine without IPv6 has just the first.
  also.on('error', () => also.close())
  also.listen(port, second)
  server.on('close', () => also.close())
}

/**
 * Starts the wiki's server around the finished build (or around Next's development server when NODE_ENV is
 * `development`) and says where it listens.
 */
export async function startServer(env: NodeJS.ProcessEnv): Promise<void> {
  const settings = readSettings(env)
  readLanguageFrom(() => requestStorage().getStore()?.language)
  const buildDir = join(process.cwd(), env.NEXT_DIST_DIR || '.next')
  process.env.ELEMENTS_SCRIPT = elementsScript(buildDir)
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 })
  const app = next({
    dev: settings.dev,
    dir: process.cwd(),
    hostname: settings.publicUrl.hostname,
    port: settings.port,
    httpServer: server,
  })
  await app.prepare()
  const house: House = {
    settings,
    setSecurityHeaders: securityHeadersSetter(settings),
    serveFile: staticFiles(buildDir),
    handle: app.getRequestHandler(),
    siteFiles: siteFiles(buildDir),
    keeper: openKeeper(settings),
  }
  server.on('request', (req, res) => {
    try {
      serve(req, res, house)
    } catch (error) {
      giveUp(res, error)
    }
  })
  refuseUnreadable(server, settings)
  endOnSignal(server, () => app.close())
  await listen(server, settings)
  console.log(`The wiki is at ${settings.publicUrl.origin}`)
}
