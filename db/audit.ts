import { createHash } from 'node:crypto'
import { asc, desc } from 'drizzle-orm'
import { stableJson } from '@/wiki/revisions/canonical'
import { insertRow } from './insert-row'
import type { Reader, Transaction } from './open'
import { prepared } from './queries/prepared'
import { auditLog } from './schema'

/** Something that was done with power over others. */
export interface AuditRecord {
  /** Null: the system or the command line. */
  actorId: string | null
  /** A verb and its object: `block-user`, `grant-level`, `approve-edit`. */
  action: string
  /** What it was done to: the id of a user, an edit or an entry. */
  subject: string
  details: Record<string, unknown>
}

const lastRecord = prepared((db) =>
  db.select({ hash: auditLog.hash }).from(auditLog).orderBy(desc(auditLog.id)).limit(1).prepare(),
)

/** What stands before the first record. */
const FIRST = '0'.repeat(64)

/**
 * Appends to the audit log, in the transaction of what it records. Every record carries the SHA-256 of the
 * record before it and of itself, so that a record taken out or changed breaks the chain.
 */
export function writeAudit(tx: Transaction, record: AuditRecord, at: number = Date.now()): void {
  const row = {
    actorId: record.actorId,
    action: record.action,
    subject: record.subject,
    details: stableJson(record.details),
    createdAt: at,
  }
  const previousHash = lastRecord(tx).get()?.hash ?? FIRST
  insertRow(tx, auditLog, { ...row, previousHash, hash: hashOf(previousHash, row) })
}

/** The id of the first record that does not fit the one before it; null when the chain is whole. */
export function findAuditBreak(db: Reader): number | null {
  let previous = FIRST
  for (const row of db.select().from(auditLog).orderBy(asc(auditLog.id)).all()) {
    if (row.previousHash !== previous || row.hash !== hashOf(previous, row)) return row.id
    previous = row.hash
  }
  return null
}

type Hashed = Pick<
  typeof auditLog.$inferSelect,
  'actorId' | 'action' | 'subject' | 'details' | 'createdAt'
>

function hashOf(previousHash: string, row: Hashed): string {
  const { actorId, action, subject, details, createdAt } = row
  const record = stableJson({ actorId, action, subject, details, createdAt })
  return createHash('sha256').update(previousHash).update(record).digest('hex')
}
