import { LAST_EPISODE } from '@/wiki/spoilers/progress'
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
    const watched = (await whoReads())?.watched?.[this.dataset.drama ?? ''] ?? 0
    const select = this.querySelector('select')
    if (select && !this.isChosen) select.value = watched >= LAST_EPISODE ? 'all' : String(watched)
    const next = this.querySelector<HTMLButtonElement>('button[name=next]')
    if (!next) return
    next.hidden = watched >= Number(this.dataset.episodes)
    next.textContent = texts().watchedNext(watched + 1)
  }
}
