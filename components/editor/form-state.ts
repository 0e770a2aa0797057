import type { ReactNode } from 'react'
import type { ConflictLine } from '@/wiki/forms/conflict-lines'
import type { Pick } from '@/wiki/forms/pick'
import type { Baseline } from '@/wiki/forms/section-progress'
import type { Choice } from '@/wiki/revisions/resolve-conflicts'
import type { TypedForm } from '@/wiki/forms/typed-form'

/** A sentence about one input (or group) of the form, by its id. */
export interface FormMessage {
  name: string
  /** What the input is called, for the summary. */
  label: string
  text: string
}

/** An entry that bears the name of a new one, with what tells it apart. */
export interface ShownNamesake {
  id: string
  /** What it is, in words: a new source may stand beside a new entry of another kind. */
  kind: string
  name: string
  /** None of what its author may not know of yet. */
  path?: string
  detail?: string
}

/** A conflict with what is chosen about it so far, and who made the other change. */
export interface ShownConflict extends ConflictLine {
  name: string
  /** What its author had wanted, as JSON, for the form to bring back. */
  mine: string
  choice: Choice | null
  by: { revisionId: number; username: string | null } | null
  /** The page that it is about, where that is not the one of the form: nothing is written by hand there. */
  page?: { kind: string; name: string; path: string | null }
  /** Its author may not know yet what the page says there: the form has no input for it. */
  isHeld?: true
}

/** What the form shows after each answer: everything typed, and what there is to say about it. */
export interface FormState {
  status: string
  reason?: unknown
  /** Changes with every answer, so that the inputs are drawn anew with what they hold now. */
  turn: string
  form: TypedForm
  problems: FormMessage[]
  /** What the fields of the page say that is changed; none for a page that is new. */
  baseline?: Baseline
  /** Which entries may be meant by what was typed, by the name of the input. */
  picks: Record<string, Pick[]>
  conflicts: ShownConflict[]
  /** The entries of the same name that a new entry may already be. */
  namesakes?: ShownNamesake[]
  /** The fields that others changed, and those that the author did, which fit together. */
  merged?: { theirs: string[]; yours: string[] }
  /** A sentence about the whole form. */
  message?: string
  /** The stamp of the draft of another device that stands in the way of this one's. */
  otherDraft?: string
  /** The id of what the focus goes to. */
  focus?: string
  preview?: ReactNode
}

/** What the action's wrapper answers by itself, before the form was read. */
export interface RefusedForm {
  status: string
  reason?: unknown
  message?: string
  typed: [string, string][]
}

/** The action of the form, with and without JavaScript. */
export type FormAction = (
  previous: FormState | RefusedForm | null,
  posted: FormData,
) => Promise<FormState | RefusedForm>

/** True for an answer that carries the form. */
export function isFormState(answer: FormState | RefusedForm | null): answer is FormState {
  return answer !== null && 'form' in answer
}
