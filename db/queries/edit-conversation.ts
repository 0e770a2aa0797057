import { asc, eq, sql } from 'drizzle-orm'
import type { Reader } from '../open'
import { editAnswers, edits, editVersions, reviews, users } from '../schema'
import { prepared } from './prepared'

type Person = { id: string; username: string } | null

/** What was handed in, decided and said about an edit. */
export interface EditConversation {
  versions: {
    version: number
    summary: string
    createdAt: number
    /** The reviewer in whose words this version is; null for the author's own. */
    amender: Person
  }[]
  reviews: {
    version: number
    decision: (typeof reviews.$inferSelect)['decision']
    /** Only some of it was accepted; the rest went on as an edit of its own. */
    isPartial: boolean
    reason: string
    reviewer: Person
    createdAt: number
  }[]
  answers: { version: number; author: Person; text: string; createdAt: number }[]
  /** The edits that carry what was not accepted of this one. */
  restIds: string[]
}

const editId = sql.placeholder('editId')

const versions = prepared((db) =>
  db
    .select()
    .from(editVersions)
    .where(eq(editVersions.editId, editId))
    .orderBy(asc(editVersions.version))
    .prepare(),
)

const decisions = prepared((db) =>
  db.select().from(reviews).where(eq(reviews.editId, editId)).orderBy(asc(reviews.id)).prepare(),
)

const answers = prepared((db) =>
  db
    .select()
    .from(editAnswers)
    .where(eq(editAnswers.editId, editId))
    .orderBy(asc(editAnswers.id))
    .prepare(),
)

const rests = prepared((db) =>
  db
    .select({ id: edits.id })
    .from(edits)
    .where(eq(edits.continuesId, editId))
    .orderBy(asc(edits.id))
    .prepare(),
)

const userById = prepared((db) =>
  db
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(eq(users.id, sql.placeholder('id')))
    .prepare(),
)

/** Everything that happened to an edit and was said about it, each in its order. */
export function getConversation(db: Reader, editId: string): EditConversation {
  return {
    versions: versionsOf(db, editId),
    reviews: reviewsOf(db, editId),
    answers: answersOf(db, editId),
    restIds: rests(db)
      .all({ editId })
      .map(({ id }) => id),
  }
}

/** Somebody by their id; null for the system. */
export function personOf(db: Reader, id: string | null): Person {
  if (id === null) return null
  return userById(db).get({ id }) ?? null
}

function versionsOf(db: Reader, editId: string): EditConversation['versions'] {
  return versions(db)
    .all({ editId })
    .map(({ version, summary, createdAt, amendedBy }) => ({
      version,
      summary,
      createdAt,
      amender: personOf(db, amendedBy),
    }))
}

function reviewsOf(db: Reader, editId: string): EditConversation['reviews'] {
  return decisions(db)
    .all({ editId })
    .map(({ version, decision, accepted, reason, reviewerId, createdAt }) => ({
      version,
      decision,
      isPartial: accepted !== null,
      reason,
      reviewer: personOf(db, reviewerId),
      createdAt,
    }))
}

function answersOf(db: Reader, editId: string): EditConversation['answers'] {
  return answers(db)
    .all({ editId })
    .map(({ version, authorId, text, createdAt }) => ({
      version,
      author: personOf(db, authorId),
      text,
      createdAt,
    }))
}
