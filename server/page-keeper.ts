import type { IncomingMessage, ServerResponse } from 'node:http'
import { newReadLog, type ReadLog } from '@/db/read-log'
import { dataVersion, reader } from '@/db/connection'
import type { FinishedPage } from './finished-page'
import { Freshness, marksOf } from './freshness'
import { KeptPages, type Asked, type Rendered } from './kept-pages'
import type { Settings } from './settings'

/** A rendering that others may wait for. */
interface Flight {
  /** How much of the log of commits had been seen when it began. */
  from: number
  done: Promise<Rendered | undefined | 'broken'>
}

/** Renders for one reader and answers them; gives the page where it may be kept. */
type Render = (reads: ReadLog) => Promise<FinishedPage | undefined>

/** A request that waits for the next look. */
interface Arrival {
  req: IncomingMessage
  res: ServerResponse
  asked: Asked
  /** Goes on with it where an answer takes a rendering or waiting. */
  otherwise: () => void
  /** Is told what went wrong, and that it has no answer. */
  giveUp: (error: unknown) => void
}

/**
 * Answers reading from memory where that is true at this moment, and lets everything else be rendered: once, however
 * many ask for it at the same time.
 */
export class PageKeeper {
  private readonly flights = new Map<string, Flight>()
  private arrivals: Arrival[] = []

  constructor(
    private readonly pages: KeptPages,
    private readonly freshness: Freshness,
    private readonly now: () => number,
  ) {}

  /**
   * Answers a request from what is kept, as soon as this turn of the event loop has taken in whatever requests had come.
   * They share one look at the database, made after the last of them arrived: for each it is as good as its own, which
   * would be a sixth of what a hit costs.
   */
  answerSoon(arrival: Arrival): void {
    if (this.arrivals.push(arrival) === 1) setImmediate(() => this.answerArrivals())
  }

  private answerArrivals(): void {
    const arrivals = this.arrivals
    // Who comes from here on comes after the look.
    this.arrivals = []
    try {
      this.freshness.look()
    } catch (error) {
      for (const { giveUp } of arrivals) giveUp(error)
      return
    }
    for (const { req, res, asked, otherwise, giveUp } of arrivals) {
      try {
        if (!this.findTrue(asked)?.sendNow(req, res, 'kept')) otherwise()
      } catch (error) {
        giveUp(error)
      }
    }
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
    const kept = this.findTrue(asked)
    if (kept) return kept.send(req, res, 'kept')
    // The answer to HEAD has no body that others could be sent.
    if (req.method === 'HEAD') return void (await render(newReadLog()))
    const key = `${asked.address} ${JSON.stringify(asked.progress)}`
    const flight = this.flights.get(key)
    if (!flight) return this.answerAlone(asked, key, render)
    const rendered = await flight.done
    // Its reader went away before the end.
    if (rendered === 'broken') return this.answer(req, res, asked, render)
    // What may not be kept, for whatever reason, is made for each reader.
    if (!rendered) return this.answerAlone(asked, key, render)
    // True for this reader, too, unless something in it was touched after it began and before they asked.
    const isTrue = flight.from >= arrived || this.freshness.isUntouched(rendered.marks, flight.from)
    return isTrue ? rendered.page.send(req, res, 'joined') : this.answer(req, res, asked, render)
  }

  /** The page that is kept for this reader, if nothing that it was built from was touched since. */
  private findTrue(asked: Asked): FinishedPage | undefined {
    const kept = this.pages.find(asked, this.now())
    if (!kept) return undefined
    if (!this.freshness.isUntouched(kept.marks, kept.trueAt)) {
      this.pages.drop(kept)
      return undefined
    }
    kept.trueAt = this.freshness.seen
    return kept.page
  }

  private async answerAlone(asked: Asked, key: string, render: Render): Promise<void> {
    this.freshness.look()
    const from = this.freshness.seen
    const reads = newReadLog()
    const done = render(reads).then((page) => page && { page, reads, marks: marksOf(reads.keys) })
    const flight = { from, done: done.catch(() => 'broken' as const) }
    this.flights.set(key, flight)
    try {
      const rendered = await done
      this.freshness.look()
      if (rendered && this.freshness.isUntouched(rendered.marks, from))
        this.pages.file(asked, rendered, this.freshness.seen)
    } finally {
      if (this.flights.get(key) === flight) this.flights.delete(key)
    }
  }
}

/** The keeper of this process, over the database that its pages read; undefined where the settings keep nothing. */
export function openKeeper({ dev, keptBytes }: Settings): PageKeeper | undefined {
  if (dev || keptBytes === 0) return undefined
  return new PageKeeper(new KeptPages(keptBytes), new Freshness(reader(), dataVersion), Date.now)
}
