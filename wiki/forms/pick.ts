import type { Reference } from '../kinds/column'

/** One entry that a typed name may mean, with all that the form needs to show and to choose it. */
export interface Pick {
  reference: Reference
  /** The name that stands in the input once it is chosen. */
  label: string
  /** Its other spelling. */
  beside?: string
  /** What tells it from its namesakes: the kind, a year, the drama that it belongs to. */
  detail: string
  path: string
  /** Nobody has written it yet: a red link. */
  isMissing: boolean
}
