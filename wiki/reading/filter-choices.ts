import type { ListFilter } from './list-question'
import type { Mention } from './mention'
import { say } from '@/wiki/words/language'
import { nameFor } from './shown-name'

/** What can be chosen in a filter of a list, and what it is set to. */
export interface FilterChoices {
  filter: ListFilter
  /** What it is set to, as an address says it. */
  value?: string
  /** The entry that it is set to. */
  mention?: Mention
  /** What can be chosen, in the order to offer it, with figures where they can be counted; undefined where one types. */
  choices?: readonly { value: string; label: string; entries?: number }[]
}

/** What a filter is set to, in words. */
export function chosenLabel({ filter, value, mention, choices }: FilterChoices): string {
  if (mention) return nameFor(mention.name)
  const choice = choices?.find((one) => one.value === value)
  return choice?.label ?? say(filter.choices?.[value ?? '']) ?? value ?? ''
}
