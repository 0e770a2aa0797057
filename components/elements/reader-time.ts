import { readerTime } from './reader-time-text'

/** Turns the Korean day and time of a broadcast into those of the reader's clock; what stood there remains as a hint. */
export class ReaderTimeElement extends HTMLElement {
  connectedCallback(): void {
    const [date, time] = this.querySelectorAll('time')
    const local = readerTime(Date.parse(time?.dateTime ?? ''))
    if (!date || !time || !local) return
    this.title = this.textContent
    date.textContent = local.date
    time.textContent = local.time
  }
}
