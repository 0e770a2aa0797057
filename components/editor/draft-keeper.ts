'use client'

import type { DraftPlace } from '@/wiki/forms/draft-place'
import { words } from '@/wiki/words'
import { formatIn, hrefFor } from '@/wiki/words/language'

const ADDRESS = '/api/v1/drafts'
/** Long enough that nobody who types is disturbed, short enough that little is lost with the battery. */
const PAUSE = 2000

const clock = formatIn(
  (locale) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
)

/** What the form says about its draft. */
export interface DraftWord {
  status: 'keeping' | 'saved' | 'signed-out' | 'elsewhere' | 'trouble'
  text: string
  /** The stamp of the other draft, for `elsewhere`. */
  other?: string
}

/**
 * Keeps what stands in one rendering of a form: two seconds after the last key, and when the page is left. It says
 * what became of that through `say`. A form without a place is not kept.
 */
export class DraftKeeper {
  private form: HTMLFormElement | null = null
  private sequence: number
  private isDirty = false
  private isResting = false
  private timer = 0

  constructor(
    private readonly place: DraftPlace | undefined,
    private readonly say: (word: DraftWord | undefined) => void,
  ) {
    this.sequence = place?.sequence ?? 0
  }

  /** The form's element, which is drawn anew with every answer. */
  readonly attach = (form: HTMLFormElement | null): void => {
    this.form = form
  }

  /** Something was typed or turned. */
  readonly touch = (): void => {
    if (!this.place) return
    if (!this.isDirty) this.say({ status: 'keeping', text: words.drafts.keeping })
    this.isDirty = true
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.save(), PAUSE)
  }

  /** The form is on its way to the server, so nothing is saved beside it. Gives what is sent its number. */
  rest(data: FormData): void {
    window.clearTimeout(this.timer)
    this.isResting = true
    if (this.place) this.number(data)
  }

  /** The form has come back; `isSaved` when it was saved as a draft. */
  wake(isSaved = false): void {
    this.isResting = false
    if (!isSaved) return
    this.isDirty = false
    this.say(undefined)
  }

  /** Saves when the page is left, and what could not be sent when the connection is back, until the given function is called. */
  readonly watch = (): (() => void) => {
    const leave = () => {
      if (document.visibilityState === 'hidden') this.leave()
    }
    const comeBack = () => {
      if (this.isDirty) void this.save()
    }
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('online', comeBack)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('online', comeBack)
      window.clearTimeout(this.timer)
    }
  }

  private leave(): void {
    const data = this.isDirty && !this.isResting ? this.fields() : null
    if (!data) return
    this.isDirty = false
    // A beacon outlives the page; what is too long for one goes as far as it can.
    if (!navigator.sendBeacon(hrefFor(ADDRESS), data)) void send(data)
  }

  private async save(): Promise<void> {
    const data = this.isResting ? null : this.fields()
    if (!data) return
    this.isDirty = false
    const word = await send(data)
    if (this.isResting || !word) return
    if (word.status !== 'saved') this.isDirty = true
    this.say(word)
  }

  private fields(): FormData | null {
    if (!this.place || !this.form) return null
    const data = new FormData(this.form)
    this.number(data)
    return data
  }

  private number(data: FormData): void {
    this.sequence += 1
    data.set('sequence', String(this.sequence))
  }
}

interface DraftAnswer {
  status?: string
  message?: string
  stamp?: string
}

/** Sends a draft; what is said about it, or nothing where there is nothing to say. */
async function send(data: FormData): Promise<DraftWord | undefined> {
  try {
    const response = await fetch(hrefFor(ADDRESS), { method: 'POST', body: data })
    return wordFor((await response.json()) as DraftAnswer)
  } catch {
    const { offline, unreachable } = words.drafts
    return { status: 'trouble', text: navigator.onLine ? unreachable : offline }
  }
}

function wordFor({ status, message, stamp }: DraftAnswer): DraftWord | undefined {
  const { drafts } = words
  switch (status) {
    case 'saved': {
      return { status: 'saved', text: drafts.saved(clock().format(new Date())) }
    }
    case 'older':
    case 'submitted':
      return undefined
    case 'forbidden':
      return { status: 'signed-out', text: drafts.signedOut }
    case 'elsewhere':
      return { status: 'elsewhere', text: drafts.elsewhere, other: stamp }
    case 'busy':
      return { status: 'trouble', text: drafts.unreachable }
    default:
      return { status: 'trouble', text: message ?? drafts.unreadable }
  }
}
