import { textOf } from '@/app/_server/posted-form'
import type { Revert, RevertOutcome } from '@/db/commands/revert-revision'
import { words } from '@/wiki/words'
import { refusals } from '../review/refusals'
import { sayOutcome, type OwnWords } from '../review/say-outcome'

const { history } = words

const ownWords = (): OwnWords => ({
  inputs: ['summary'],
  messages: {
    conflict: history.revertConflict,
    changed: history.revertChanged,
    unchanged: history.revertUnchanged,
    'not-found': history.noChange,
    missing: history.revertMissing,
    invalid: history.revertInvalid,
  },
  refusals: { ...refusals(), 'too-many-open': history.revertTooMany },
})

/** The revert that a form asks for. */
export function postedRevert(form: FormData): Revert {
  return {
    revisionId: Number(textOf(form, 'revision')),
    head: Number(textOf(form, 'head') || Number.NaN),
    key: textOf(form, 'key'),
    summary: textOf(form, 'summary'),
  }
}

/** Why nothing was taken back, in words. */
export const sayRevert = (outcome: RevertOutcome) => sayOutcome(outcome, ownWords())
