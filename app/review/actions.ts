'use server'

import { refresh, revalidatePath } from 'next/cache'
import { formAction } from '@/app/_server/action'
import { leadTo } from '@/app/_server/lead-to'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { decideEdit, type DecideOutcome, type Decision } from '@/db/commands/decide-edit'
import { publishOwnEdit } from '@/db/commands/publish-own-edit'
import { withdrawEdit } from '@/db/commands/withdraw-edit'
import type { FormOutcome } from '@/components/review/outcome-form'
import { words } from '@/wiki/words'
import { placeAfter } from './place-after'
import { sayOutcome } from './say-outcome'

const { review } = words

const done = { approved: 'approved', rejected: 'rejected', returned: 'returned' } as const

/**
 * Approves, rejects or returns an edit, as its page showed it. Leads to the next one that waits, or back where there is
 * none; the page that follows says what happened.
 */
export const decide = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const accepted = acceptedIn(form)
  const outcome = await write((writer) =>
    decideEdit(writer, actor, {
      editId,
      version: numberIn(form, 'version'),
      seenHash: textOf(form, 'seen'),
      decision: textOf(form, 'decision') as Decision,
      reason: textOf(form, 'reason'),
      accepted,
    }),
  )
  if (outcome.status in done) {
    // What a browser has fetched of the queue before shows it as it was.
    revalidatePath('/review', 'layout')
    leadTo(placeAfter(actor, editId, outcome.status))
  }
  // The page shows what would be published now, and binds the next decision to that. One that is decided has no form any
  // more, and the sentence that says so would go with it.
  if (outcome.status !== 'closed') refresh()
  return { ...sayDecision(outcome, accepted !== undefined), typed: typedFields(form) }
})

/**
 * The changes that are approved; undefined for all of them, and where the form had no choices. What is not to be seen
 * by itself goes with what was chosen, and not alone.
 */
function acceptedIn(form: FormData): string[] | undefined {
  const all = (name: string) => form.getAll(name).map(String)
  const [shown, atoms] = [all('shown'), all('atom')]
  const isAll = shown.every((atom) => atoms.includes(atom))
  if (textOf(form, 'decision') !== 'approve' || isAll) return undefined
  return atoms.length === 0 ? [] : [...atoms, ...all('always')]
}

/** Publishes a moderator's own edit that has been in public view for long enough. */
export const publishOwn = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const bound = { version: numberIn(form, 'version'), seenHash: textOf(form, 'seen') }
  const outcome = await write((writer) => publishOwnEdit(writer, actor, { editId, ...bound }))
  if (outcome.status === 'published') leadTo(`/review/${editId}?done=published`)
  // The page shows what would be published now, or that it cannot be merged any more.
  refresh()
  const messages = { changed: review.ownChanged, conflict: review.ownConflict, early: review.early }
  return { ...sayOutcome(outcome, { messages }), typed: typedFields(form) }
})

/** Takes the author's own edit out of the queue. */
export const withdraw = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const version = numberIn(form, 'version')
  const outcome = await write((writer) => withdrawEdit(writer, actor, { editId, version }))
  if (outcome.status === 'withdrawn') leadTo(`/review/${editId}?done=withdrawn`)
  return { ...sayOutcome(outcome), typed: typedFields(form) }
})

/** NaN for a number that was not posted: commands refuse it as missing. */
function numberIn(form: FormData, name: string): number {
  return Number(textOf(form, name) || Number.NaN)
}

function sayDecision(outcome: DecideOutcome, isPartly: boolean) {
  const reason = isPartly ? review.partlyReasonRequired : review.reasonRequired
  return sayOutcome(outcome, {
    inputs: ['reason'],
    required: { reason, atoms: review.nothingChosen },
    // The page shows what is wrong with the whole edit; what is wrong with a part of it is said here.
    messages: isPartly ? { invalid: partlyInvalid(outcome) } : {},
  })
}

function partlyInvalid(outcome: DecideOutcome): string {
  const problems = outcome.status === 'invalid' ? outcome.problems : []
  const sentences = new Set(problems.map((problem) => words.problems[problem.code](problem)))
  return review.partlyInvalid([...sentences].join(' '))
}
