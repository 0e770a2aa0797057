import type { Mention } from './mention'

/** The beginning of a text, on one line, and the language in which it is written. */
interface Lead {
  lead?: string
  language?: string
}

/** A drama as the front page opens with it. Dates are as known: `2020`, `2020-12` or `2020-12-16`. */
export interface Cover extends Lead {
  mention: Mention
  network?: Mention
  airedFrom: string | null
  leads: Mention[]
}

/** A moment or a video that the front page shows, with as much of it as its reader may know. */
export interface LookedAt extends Lead {
  mention: Mention
  drama?: Mention
  quote: { hangul?: string; translation?: string }
}
