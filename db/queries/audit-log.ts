import { desc, eq, lt } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from '../open'
import { auditLog, users } from '../schema'

/** A record of what was done with power over others, as moderators read it. */
export interface AuditLine {
  id: number
  action: string
  /** The name of the user, or the id of what else it was done to. */
  subject: string
  isUser: boolean
  /** Null: the system or the command line. */
  by: string | null
  details: Record<string, unknown>
  createdAt: number
}

const subjects = alias(users, 'subjects')

/** The newest records of the audit log behind one, newest first. */
export function listAuditLines(
  db: Reader,
  input: { before?: number; limit: number },
): { lines: AuditLine[]; older?: number } {
  const rows = db
    .select({ record: auditLog, by: users.username, subject: subjects.username })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.actorId))
    .leftJoin(subjects, eq(subjects.id, auditLog.subject))
    .where(input.before === undefined ? undefined : lt(auditLog.id, input.before))
    .orderBy(desc(auditLog.id))
    .limit(input.limit + 1)
    .all()
  const lines = rows.slice(0, input.limit).map(({ record, by, subject }) => ({
    id: record.id,
    action: record.action,
    subject: subject ?? record.subject,
    isUser: subject !== null,
    by,
    details: JSON.parse(record.details) as Record<string, unknown>,
    createdAt: record.createdAt,
  }))
  return rows.length > input.limit ? { lines, older: lines.at(-1)?.id } : { lines }
}
