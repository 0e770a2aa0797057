'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { formAction } from '@/app/_server/action'
import { textOf, typedFields } from '@/app/_server/posted-form'
import { decideEdit, type DecideOutcome, type Decision } from '@/db/commands/decide-edit'
import { withdrawEdit } from '@/db/commands/withdraw-edit'
import type { FormOutcome } from '@/components/review/outcome-form'
import type { Problem } from '@/wiki/revisions/problem'
import { words } from '@/wiki/words'
import { refusals } from './refusals'

type Said = Omit<FormOutcome, 'typed'>

const { review } = words

const done = { approved: 'approved', rejected: 'rejected', returned: 'returned' } as const

/** Approves, rejects or returns an edit, as its page showed it. Leads back to that page, which says what happened. */
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
  if (outcome.status in done) redirect(`/review/${editId}?done=${outcome.status}`)
  // The page shows what would be published now, and binds the next decision to that.
  refresh()
  return { ...said(outcome, accepted !== undefined), typed: typedFields(form) }
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

/** Takes the author's own edit out of the queue. */
export const withdraw = formAction<FormOutcome>(async ({ actor, form, write }) => {
  const editId = textOf(form, 'edit')
  const version = numberIn(form, 'version')
  const outcome = await write((writer) => withdrawEdit(writer, actor, { editId, version }))
  if (outcome.status === 'withdrawn') redirect(`/review/${editId}?done=withdrawn`)
  return { ...said(outcome), typed: typedFields(form) }
})

/** NaN for a number that was not posted: commands refuse it as missing. */
function numberIn(form: FormData, name: string): number {
  return Number(textOf(form, name) || Number.NaN)
}

type Outcome = DecideOutcome | { status: 'withdrawn' }

/** The outcome in words, with the status that the answer gets. */
function said(outcome: Outcome, isPartly = false): Said {
  switch (outcome.status) {
    case 'missing': {
      if (outcome.what === 'atoms') return { status: 'invalid', message: review.nothingChosen }
      if (outcome.what !== 'reason') return { status: 'missing', message: review.missing }
      const reason = isPartly ? review.partlyReasonRequired : review.reasonRequired
      return { status: 'invalid', problems: { reason } }
    }
    case 'invalid':
      return invalid(outcome.problems, isPartly)
    case 'forbidden':
      return { status: 'forbidden', reason: outcome.reason, message: refusals[outcome.reason] }
    case 'conflict':
      return { status: 'conflict', message: review.conflicted }
    case 'changed':
      return { status: 'changed', message: review.changed }
    case 'closed':
      return { status: 'closed', message: review.closed }
    case 'not-found':
      return { status: 'not-found', message: review.notFound }
    default:
      return { status: outcome.status }
  }
}

function invalid(problems: Problem[], isPartly: boolean): Said {
  const tooLong = problems.find((problem) => problem.column === 'reason')
  if (tooLong) {
    return { status: 'invalid', problems: { reason: review.reasonTooLong(tooLong.limit ?? 0) } }
  }
  // The page shows what is wrong with the whole edit; what is wrong with a part of it is said here.
  const sentences = new Set(problems.map((problem) => words.problems[problem.code](problem)))
  const message = isPartly ? review.partlyInvalid([...sentences].join(' ')) : review.invalid
  return { status: 'invalid', message }
}
