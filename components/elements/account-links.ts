import { accountLinksHtml } from './account-links-html'
import { whoReads } from './who-reads'

/** Fills the reader's own places of the header; until it is known who reads, the plain links stay. */
export class AccountLinksElement extends HTMLElement {
  connectedCallback(): void {
    void this.handleEvent()
    addEventListener('wiki:moved', this)
  }

  disconnectedCallback(): void {
    removeEventListener('wiki:moved', this)
  }

  /** Signing in on a page of forms leads to another one without loading this frame anew. */
  async handleEvent(): Promise<void> {
    const me = await whoReads()
    if (me) this.innerHTML = accountLinksHtml(me, location.pathname, navigator.languages)
  }
}
