import { and, desc, eq } from 'drizzle-orm'
import type { Reader } from '../open'
import { drafts } from '../schema'

/** A draft as its author's list shows it. */
export interface DraftLine {
  form: string
  title: string
  address: string
  savedAt: number
}

/** A draft with what was typed. */
export interface Draft extends DraftLine {
  fields: [string, string][]
  sequence: number
  device: string
}

/** The draft of one form of a user; null where there is none. */
export function getDraft(db: Reader, userId: string, form: string): Draft | null {
  const row = db
    .select()
    .from(drafts)
    .where(and(eq(drafts.userId, userId), eq(drafts.form, form)))
    .get()
  if (!row) return null
  const { title, address, savedAt, sequence, device } = row
  const fields = JSON.parse(row.fields) as [string, string][]
  return { form, title, address, savedAt, fields, sequence, device }
}

/** A user's drafts, the newest first. They are few: `saveDraft` caps them. */
export function listDrafts(db: Reader, userId: string): DraftLine[] {
  const { form, title, address, savedAt } = drafts
  return db
    .select({ form, title, address, savedAt })
    .from(drafts)
    .where(eq(drafts.userId, userId))
    .orderBy(desc(drafts.savedAt))
    .all()
}
