/** An entry that may be meant by what somebody types into the header's search. */
export interface Suggestion {
  name: string
  /** Its other spelling. */
  beside?: string
  /** The name that fits, where it is neither of these. */
  matched?: string
  /** Its kind and what tells it from its namesakes. */
  detail: string
  path: string
}
