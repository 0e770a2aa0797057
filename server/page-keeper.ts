import type { IncomingMessage, ServerResponse } from 'node:http'
import { newReadLog, type ReadLog } from '@/db/read-log'
import type { Progress } from '@/wiki/spoilers/progress'
import { dataVersion, reader } from '@/db/connection'
import type { FinishedPage } from './finished-page'
import { Freshness } from './freshness'
import { KeptPages } from './kept-pages'
import type { Settings } from './settings'

/** A rendering that others may wait for. */
interface Flight {
  /** How much of the log of commits had been seen when it began. */
  from: number
  done: Promise<Rendered | undefined | 'broken'>
}

/** A page that may be kept, with what it was built from. */
interface Rendered {
  page: FinishedPage
  reads: ReadLog
}

/** Renders for one reader and answers them; gives the page where it may be kept. */
type Render = (reads: ReadLog) => Promise<FinishedPage | undefined>

/** What is asked for: an address without a query, and how far its reader has come. */
export interface Asked {
  address: string
  progress: Progress
}

/**
 * Answers reading from memory where that is true at this moment, and lets everything else be rendered: once, however
 * many ask for it at the same time.
 */
export class PageKeeper {
  private readonly flights = new Map<string, Flight>()

  constructor(
    private readonly pages: KeptPages,
    private readonly freshness: Freshness,
    private readonly now: () => number,
  ) {}

  /**
   * Answers a request from what is kept, at once.
   *
   * @returns false, and has done nothing, where that takes a rendering or waiting
   */
  answerNow(req: IncomingMessage, res: ServerResponse, { address, progress }: Asked): boolean {
    this.freshness.look()
    return this.pages.find(address, progress, this.now())?.sendNow(req, res, 'kept') ?? false
  }

  /** Answers a request from what is kept, from a rendering under way, or by `render`. */
  async answer(
    req: IncomingMessage,
    res: ServerResponse,
    asked: Asked,
    render: Render,
  ): Promise<void> {
    this.freshness.look()
    const arrived = this.freshness.seen
    const { address, progress } = asked
    const kept = this.pages.find(address, progress, this.now())
    if (kept) return kept.send(req, res, 'kept')
    // The answer to HEAD has no body that others could be sent.
    if (req.method === 'HEAD') return void (await render(newReadLog()))
    const key = `${address} ${JSON.stringify(progress)}`
    const flight = this.flights.get(key)
    if (!flight) return this.answerAlone(asked, key, render)
    const rendered = await flight.done
    // Its reader went away before the end.
    if (rendered === 'broken') return this.answer(req, res, asked, render)
    // What may not be kept, for whatever reason, is made for each reader.
    if (!rendered) return this.answerAlone(asked, key, render)
    // True for this reader, too, unless something in it was touched after it began and before they asked.
    const isTrue =
      flight.from >= arrived || this.freshness.isUntouched(rendered.reads.keys, flight.from)
    return isTrue ? rendered.page.send(req, res, 'joined') : this.answer(req, res, asked, render)
  }

  private async answerAlone(asked: Asked, key: string, render: Render): Promise<void> {
    this.freshness.look()
    const from = this.freshness.seen
    const reads = newReadLog()
    const done = render(reads).then((page) => page && { page, reads })
    const flight = { from, done: done.catch(() => 'broken' as const) }
    this.flights.set(key, flight)
    try {
      const rendered = await done
      this.freshness.look()
      if (rendered && this.freshness.isUntouched(reads.keys, from))
        this.pages.file(asked.address, asked.progress, rendered.page, reads)
    } finally {
      if (this.flights.get(key) === flight) this.flights.delete(key)
    }
  }
}

/** The keeper of this process, over the database that its pages read; undefined where the settings keep nothing. */
export function openKeeper({ dev, keptBytes }: Settings): PageKeeper | undefined {
  if (dev || keptBytes === 0) return undefined
  const pages = new KeptPages(keptBytes)
  const freshness = new Freshness(reader(), dataVersion, (keys) => pages.drop(keys))
  return new PageKeeper(pages, freshness, Date.now)
}
