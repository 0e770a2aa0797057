import { accountLinksHtml, type Me } from './account-links-html'

/** Fills the reader's own places of the header from `/api/v1/me`; until then, and on failure, the plain links stay. */
export class AccountLinksElement extends HTMLElement {
  private asked?: AbortController

  connectedCallback(): void {
    void this.fill()
    addEventListener('wiki:moved', this)
  }

  disconnectedCallback(): void {
    this.asked?.abort()
    removeEventListener('wiki:moved', this)
  }

  /** Signing in on a page of forms leads to another one without loading this frame anew. */
  handleEvent(): void {
    void this.fill()
  }

  private async fill(): Promise<void> {
    this.asked?.abort()
    this.asked = new AbortController()
    const { signal } = this.asked
    try {
      const answer = await fetch('/api/v1/me', { signal, headers: { accept: 'application/json' } })
      if (!answer.ok) return
      this.innerHTML = accountLinksHtml((await answer.json()) as Me, location.pathname)
    } catch {
      // Offline, or asked again meanwhile: what stands there leads on.
    }
  }
}
