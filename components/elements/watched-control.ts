import { LAST_EPISODE, watchedChoice } from '@/wiki/spoilers/progress'
import { texts } from './texts'
import { whoReads } from './who-reads'

/**
 * Shows in the `Watched up to` control what the reader has said. The page is shared by all who may see the same, so it
 * does not know the exact number.
 */
export class WatchedControlElement extends HTMLElement {
  /** The reader chose something before we knew what they had said: theirs stays. */
  private isChosen = false

  connectedCallback(): void {
    this.addEventListener('input', () => (this.isChosen = true))
    void this.handleEvent()
    addEventListener('wiki:moved', this)
  }

  disconnectedCallback(): void {
    removeEventListener('wiki:moved', this)
  }

  async handleEvent(moved?: Event): Promise<void> {
    if (moved) this.isChosen = false
    const me = await whoReads()
    // What is not known is not claimed: the form still works, and then the next page says it.
    if (!me) return
    this.querySelector('[name=scripts]')?.remove()
    const drama = this.dataset.drama ?? ''
    const watched = me.watched?.[drama] ?? 0
    const episodes = Number(this.dataset.episodes)
    const select = this.querySelector('select')
    if (select && !this.isChosen) select.value = watchedChoice(watched, episodes)
    const next = this.querySelector<HTMLButtonElement>('button[name=next]')
    if (!next) return
    next.hidden = watched >= episodes
    next.textContent = texts().watchedNext(watched + 1)
    this.offer(me.ahead?.[drama], next)
  }

  /** What the reader said on another device is theirs to take over here, with one tap: nothing is shown before. */
  private offer(ahead: number | undefined, beside: HTMLButtonElement): void {
    this.querySelector('[name=known]')?.remove()
    if (ahead === undefined) return
    const { watchedAll, watchedElsewhere } = texts()
    const button = document.createElement('button')
    button.name = 'known'
    button.value = String(ahead)
    button.className = beside.className
    button.textContent = watchedElsewhere(ahead >= LAST_EPISODE ? watchedAll : button.value)
    beside.after(button)
  }
}
