import { ON_AIR_MS } from '@/wiki/reading/on-air'
import { airTimeInWords, durationInWords } from './air-time-in-words'

/** Minutes are what is counted; a page that lies open should not be more than a part of one behind. */
const TICK = 15_000

/** Says when an episode begins in the reader's own time zone, and how long it is until then. */
export class AirTimeElement extends HTMLElement {
  private ticking?: ReturnType<typeof setInterval>

  connectedCallback(): void {
    this.show()
    this.ticking = setInterval(() => this.show(), TICK)
  }

  disconnectedCallback(): void {
    clearInterval(this.ticking)
  }

  private show(): void {
    const at = Number(this.dataset.at)
    const [time, zone, count] = this.querySelectorAll<HTMLElement>('time, [data-yours], [data-now]')
    if (!time || !zone || !count) return
    time.textContent = airTimeInWords(at)
    zone.textContent = zone.dataset.yours ?? ''
    const left = at - Date.now()
    const { starts, now } = count.dataset
    count.textContent = left > 0 ? `${starts} ${durationInWords(left)}` : (now ?? '')
    count.classList.toggle('invisible', left <= -ON_AIR_MS)
  }
}
