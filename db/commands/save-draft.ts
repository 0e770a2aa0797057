import { and, count, eq } from 'drizzle-orm'
import { isDevice, isDraftName, stampOf } from '@/wiki/forms/draft-place'
import type { Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { drafts, editVersions } from '../schema'

/** What somebody has typed so far in one form. */
export interface DraftInput {
  /** Which form it is: the same for the same page on every device. */
  form: string
  title: string
  /** The address at which the form is opened again. */
  address: string
  /** The posted fields as [name, text]. */
  fields: [string, string][]
  /** Raised with each save of one rendering of the form. */
  sequence: number
  /** The rendering that saves. */
  device: string
  /** The stamp of the draft that the rendering goes on from (`stampOf`), '' for none. */
  over: string
  /** The form's submission key: what was submitted is no draft any more. */
  key: string
}

export type DraftOutcome =
  | { status: 'saved'; savedAt: number }
  /** A newer save of the same rendering is there already. */
  | { status: 'older' }
  /** A draft of another rendering is there, which this one has not seen: it stays. `stamp` names it. */
  | { status: 'elsewhere'; savedAt: number; stamp: string }
  /** The form was submitted meanwhile. */
  | { status: 'submitted' }
  | { status: 'forbidden'; reason: 'signed-out' }
  | { status: 'missing'; what: 'form' | 'sequence' | 'device' }
  | { status: 'too-large' | 'too-many' }

/** Characters of a draft: more than the door lets through as a form. */
const LARGEST = 1024 * 1024
const MOST_DRAFTS = 200

/**
 * Keeps what is typed in a form. It is private and changes nothing else, so that who is banned keeps their text too.
 * Within one rendering a save with a smaller sequence came late and cannot win. A draft of another rendering is
 * replaced only by one that goes on from it: two devices never silently take turns.
 */
export function saveDraft(
  writer: Writer,
  actor: Actor,
  input: DraftInput,
  at: number = Date.now(),
): DraftOutcome {
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  if (!isDraftName(input.form)) return { status: 'missing', what: 'form' }
  if (!Number.isSafeInteger(input.sequence) || input.sequence < 0) {
    return { status: 'missing', what: 'sequence' }
  }
  if (!isDevice(input.device)) return { status: 'missing', what: 'device' }
  const fields = JSON.stringify(input.fields)
  if (fields.length > LARGEST) return { status: 'too-large' }
  return writer.transaction((tx) => {
    const obstacle = obstacleTo(tx, actor.id, input)
    if (obstacle) return obstacle
    const { form, title, address, sequence, device } = input
    const row = {
      userId: actor.id,
      form,
      title: title.slice(0, 300),
      address: address.slice(0, 2000),
      fields,
      sequence,
      device,
      savedAt: at,
    }
    tx.insert(drafts)
      .values(row)
      .onConflictDoUpdate({ target: [drafts.userId, drafts.form], set: row })
      .run()
    return { status: 'saved', savedAt: at }
  })
}

function obstacleTo(tx: Transaction, userId: string, input: DraftInput): DraftOutcome | undefined {
  const { form, device, sequence, over, key } = input
  const submitted = tx
    .select({ id: editVersions.editId })
    .from(editVersions)
    .where(eq(editVersions.submissionKey, key))
    .get()
  if (submitted) return { status: 'submitted' }
  const stored = tx
    .select()
    .from(drafts)
    .where(and(eq(drafts.userId, userId), eq(drafts.form, form)))
    .get()
  if (stored?.device === device)
    return stored.sequence >= sequence ? { status: 'older' } : undefined
  if (stored) {
    const stamp = stampOf(stored)
    return stamp === over ? undefined : { status: 'elsewhere', savedAt: stored.savedAt, stamp }
  }
  const own = tx.select({ n: count() }).from(drafts).where(eq(drafts.userId, userId)).get()
  return (own?.n ?? 0) >= MOST_DRAFTS ? { status: 'too-many' } : undefined
}

/** Throws a draft of one's own away; says whether there was one. */
export function discardDraft(writer: Writer, actor: Actor, form: string): boolean {
  if (actor.type !== 'user') return false
  return writer.transaction((tx) => {
    const isThis = and(eq(drafts.userId, actor.id), eq(drafts.form, form))
    return tx.delete(drafts).where(isThis).run().changes > 0
  })
}
