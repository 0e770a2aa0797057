import type { ListFilter } from '@/wiki/reading/list-question'
import type { Mention } from '@/wiki/reading/mention'

/** A filter with what can be chosen in it; `db/queries/list-filters` gives it. */
export interface FilterChoices {
  filter: ListFilter
  /** What it is set to, as an address says it. */
  value?: string
  /** The entry that it is set to. */
  mention?: Mention
  /** Undefined where the reader types what to look for. */
  choices?: readonly { value: string; label: string; entries?: number }[]
}

/** What a filter is set to, in words. */
export function chosenLabel({ filter, value, mention, choices }: FilterChoices): string {
  if (mention) return mention.name.latin
  const choice = choices?.find((one) => one.value === value)
  return choice?.label ?? filter.choices?.[value ?? '']?.en ?? value ?? ''
}
