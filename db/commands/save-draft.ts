import { and, count, eq } from 'drizzle-orm'
import type { Actor } from '../actor'
import type { Writer } from '../open'
import { drafts } from '../schema'

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
}

export type DraftOutcome =
  | { status: 'saved'; savedAt: number }
  /** A newer save of the same rendering is there already. */
  | { status: 'older' }
  | { status: 'forbidden'; reason: 'signed-out' }
  | { status: 'missing'; what: 'form' | 'sequence' | 'device' }
  | { status: 'too-large' | 'too-many' }

/** Characters of a draft: more than the door lets through as a form. */
const LARGEST = 1024 * 1024
const MOST_DRAFTS = 200

/**
 * Keeps what is typed in a form. It is private and changes nothing else, so that who is banned keeps their text too.
 * Within one rendering a save with a smaller sequence came late and cannot win; another rendering's save replaces it,
 * and the form that finds a draft of another device says so.
 */
export function saveDraft(
  writer: Writer,
  actor: Actor,
  input: DraftInput,
  at: number = Date.now(),
): DraftOutcome {
  if (actor.type !== 'user') return { status: 'forbidden', reason: 'signed-out' }
  if (!/^(edit|new|resume):[^\s]{1,400}$/.test(input.form))
    return { status: 'missing', what: 'form' }
  if (!Number.isSafeInteger(input.sequence) || input.sequence < 0) {
    return { status: 'missing', what: 'sequence' }
  }
  if (!/^[\w-]{1,100}$/.test(input.device)) return { status: 'missing', what: 'device' }
  const fields = JSON.stringify(input.fields)
  if (fields.length > LARGEST) return { status: 'too-large' }
  return writer.transaction((tx) => {
    const isThis = and(eq(drafts.userId, actor.id), eq(drafts.form, input.form))
    const stored = tx.select().from(drafts).where(isThis).get()
    if (stored?.device === input.device && stored.sequence >= input.sequence) {
      return { status: 'older' }
    }
    if (!stored) {
      const own = tx.select({ n: count() }).from(drafts).where(eq(drafts.userId, actor.id)).get()
      if ((own?.n ?? 0) >= MOST_DRAFTS) return { status: 'too-many' }
    }
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

/** Throws a draft of one's own away; says whether there was one. */
export function discardDraft(writer: Writer, actor: Actor, form: string): boolean {
  if (actor.type !== 'user') return false
  return writer.transaction((tx) => {
    const isThis = and(eq(drafts.userId, actor.id), eq(drafts.form, form))
    return tx.delete(drafts).where(isThis).run().changes > 0
  })
}
