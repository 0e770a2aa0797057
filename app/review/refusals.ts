import type { Refusal } from '@/db/commands/allow-submission'
import { words } from '@/wiki/words'

const { review } = words

/** Why somebody may not do something about an edit, in words. */
export const refusals = (): Record<Refusal, string> => ({
  'signed-out': review.signedOut,
  blocked: review.blocked,
  level: review.forbiddenDecision,
  'too-many-open': review.forbiddenDecision,
})
