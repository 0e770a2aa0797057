import type { Mention } from './mention'

/** An entry in a list with what it can be found under there, as far as a reader may know. */
export interface ListedLine {
  mention: Mention
  /** The date of its kind's list, as far as it is known (`2020`, `2020-12`, `2020-12-16`); '' without one. */
  date: string
  /** By filter: the labels of choices, years, other entries. */
  values: Record<string, readonly (string | Mention)[]>
}
