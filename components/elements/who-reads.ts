import type { Me } from './account-links-html'

/** What `/api/v1/me` says of the reader of this page. */
export interface Reader extends Me {
  /** How far they have come, by the id of the drama. */
  watched?: Record<string, number>
  /** Where their account says that they have come further, because they said so on another device. */
  ahead?: Record<string, number>
}

let asked: Promise<Reader | null> | undefined

/** Who reads, asked once for all places of a page; null where it cannot be known now. */
export function whoReads(): Promise<Reader | null> {
  asked ??= fetch('/api/v1/me', { headers: { accept: 'application/json' } })
    .then((answer) => (answer.ok ? (answer.json() as Promise<Reader>) : null))
    .catch(() => null)
  return asked
}

// Another page without loading the frame anew, or this one again out of the browser's memory.
addEventListener('wiki:moved', () => (asked = undefined))
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return
  asked = undefined
  dispatchEvent(new Event('wiki:moved'))
})
