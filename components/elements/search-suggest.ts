import type { Suggestion } from '@/wiki/reading/suggestion'
import { hrefFor } from '@/wiki/words/language'
import { optionId, suggestionsHtml } from './search-suggest-html'
import { texts } from './texts'

/** Long enough that somebody who types is not asked about at every letter. */
const PAUSE = 120

/**
 * Completes the header's search as a combobox: arrow keys choose, Enter goes there, Escape closes. Without it the form
 * sends its words to the page of the search, and so it does as long as nothing is chosen.
 */
export class SearchSuggestElement extends HTMLElement {
  private asked?: AbortController
  private timer?: ReturnType<typeof setTimeout>
  private active = -1

  connectedCallback(): void {
    for (const type of ['focusin', 'focusout', 'input', 'keydown', 'mousedown']) {
      this.addEventListener(type, this)
    }
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer)
    this.asked?.abort()
  }

  handleEvent(event: Event): void {
    const input = this.querySelector('input')
    if (!input) return
    if (event.type === 'focusin') this.prepare(input)
    if (event.type === 'focusout') this.close(input)
    if (event.type === 'input') this.look(input)
    if (event instanceof KeyboardEvent) this.press(event, input)
    if (event.type === 'mousedown') this.choose(event)
  }

  /** Only now, when the framework of the pages of forms has taken the field over as it was sent. */
  private prepare(input: HTMLInputElement): void {
    if (this.querySelector('[role=listbox]')) return
    const list = document.createElement('ul')
    list.id = 'site-search-list'
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', texts().suggestions)
    list.hidden = true
    list.className =
      'border-line bg-surface absolute inset-x-0 top-full z-20 mt-1 max-h-96 overflow-y-auto rounded-lg border py-1 shadow-lg'
    const status = document.createElement('p')
    status.setAttribute('role', 'status')
    status.className = 'sr-only'
    this.append(list, status)
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    }
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
  }

  private look(input: HTMLInputElement): void {
    clearTimeout(this.timer)
    this.asked?.abort()
    const text = input.value.trim()
    if (text === '') return this.close(input)
    this.timer = setTimeout(() => void this.ask(text, input), PAUSE)
  }

  private async ask(text: string, input: HTMLInputElement): Promise<void> {
    this.asked = new AbortController()
    try {
      const query = new URLSearchParams({ q: text })
      const answer = await fetch(hrefFor(`/api/v1/suggest?${query}`), { signal: this.asked.signal })
      if (!answer.ok) return
      const { found } = (await answer.json()) as { found: Suggestion[] }
      if (document.activeElement === input) this.show(found, input)
    } catch {
      // Offline, or more was typed meanwhile: Enter still searches.
    }
  }

  private show(found: Suggestion[], input: HTMLInputElement): void {
    const list = this.querySelector<HTMLElement>('[role=listbox]')
    const status = this.querySelector('[role=status]')
    if (!list || !status) return
    list.innerHTML = suggestionsHtml(found)
    list.hidden = found.length === 0
    status.textContent = texts().suggested(found.length)
    input.setAttribute('aria-expanded', String(found.length > 0))
    this.activate(-1, input)
  }

  private close(input: HTMLInputElement): void {
    clearTimeout(this.timer)
    this.asked?.abort()
    const list = this.querySelector<HTMLElement>('[role=listbox]')
    if (!list) return
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    this.activate(-1, input)
  }

  private press(event: KeyboardEvent, input: HTMLInputElement): void {
    const options = this.options()
    const isOpen = input.getAttribute('aria-expanded') === 'true'
    // While a syllable of Hangul is being put together, keys belong to it.
    if (event.isComposing || !isOpen) return
    if (event.key === 'Escape') this.close(input)
    else if (event.key === 'ArrowDown') this.activate((this.active + 1) % options.length, input)
    else if (event.key === 'ArrowUp') this.activate(this.lineBefore(options.length), input)
    else if (event.key === 'Enter' && options[this.active]) this.go(options[this.active])
    else return
    event.preventDefault()
  }

  /** The line before the chosen one; before the first, and before a choice was made, the last. */
  private lineBefore(lines: number): number {
    return (this.active > 0 ? this.active : lines) - 1
  }

  private activate(index: number, input: HTMLInputElement): void {
    this.active = index
    for (const [at, option] of this.options().entries()) {
      option.setAttribute('aria-selected', String(at === index))
      if (at === index) option.scrollIntoView({ block: 'nearest' })
    }
    if (index >= 0) input.setAttribute('aria-activedescendant', optionId(index))
    else input.removeAttribute('aria-activedescendant')
  }

  /** Before the field loses the focus, which closes the list. */
  private choose(event: Event): void {
    const option = event.target instanceof Element && event.target.closest('[role=option]')
    if (!option) return
    event.preventDefault()
    this.go(option)
  }

  private go(option: Element | undefined): void {
    const path = option?.getAttribute('data-path')
    if (path) location.assign(hrefFor(path))
  }

  private options(): Element[] {
    return [...this.querySelectorAll('[role=option]')]
  }
}
