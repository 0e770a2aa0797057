import { and, eq, inArray, sql } from 'drizzle-orm'
import { kindOf } from '@/wiki/kinds/registry'
import { isModerator, levels } from '@/wiki/permissions'
import { isSame } from '@/wiki/revisions/canonical'
import { rowsOf } from '@/wiki/revisions/document'
import { isDeleted } from '@/wiki/revisions/revert'
import { isRenamed } from '@/wiki/revisions/risk'
import type { Gate } from '@/wiki/spoilers/gate'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldDifference } from '@/wiki/spoilers/shield-difference'
import { isBlocked } from '../actor'
import { listParts } from '../commands/edit-version'
import type { Reader } from '../open'
import { edits, users } from '../schema'
import { previewParts, type EditPartView } from './edit'
import { behind, inOrder, type QueuePlace } from './review-queue'
import type { Contributor } from './revisions'
import { getEntryRow } from './entry-row'

/** What an edit wants of the page at `path`, in facts that everybody may know: no text of the edit is among them. */
export type Wish =
  | { does: 'delete' | 'restore' | 'merge' | 'gate' | 'rename'; path: string }
  /** `to` is null while what it would stand under cannot be found. */
  | { does: 'move'; path: string; to: string | null }

/** A destructive edit that everybody may look at while it waits. */
export interface EditInView {
  id: string
  author: Contributor
  /** In public view since then, in milliseconds since 1970. */
  since: number
  isAuthorBlocked: boolean
  wishes: Wish[]
  /** One gate for each page of which this reader may not know. */
  held: Gate[]
}

/** The levels whose destructive edits are in public view: theirs alone can go live without a second person. */
const SHOWN_LEVELS = levels.filter(isModerator)

/**
 * Since when everybody can see what the newest version of a destructive edit wants, in milliseconds since 1970: since
 * it was submitted, and since its author is a moderator. Null while they are not. Versions follow each other
 * whatever the clock said when they came: the latest of their times counts.
 */
export function inPublicViewSince(
  db: Reader,
  edit: { id: string; authorId: string | null },
): number | null {
  const shown = sql.join(
    SHOWN_LEVELS.map((level) => sql`${level}`),
    sql`, `,
  )
  const { since } = db.get<{ since: number | null }>(sql`
    SELECT max(
      (SELECT max(created_at) FROM edit_versions WHERE edit_id = ${edit.id}),
      (SELECT min(g.created_at) FROM role_grants g
        WHERE g.user_id = ${edit.authorId} AND g.id > coalesce((
          SELECT max(other.id) FROM role_grants other
          WHERE other.user_id = ${edit.authorId} AND other.level NOT IN (${shown})), 0))
    ) AS since`)
  return since
}

/**
 * The destructive edits in public view, in the order of the queue, as far as a reader with this progress may know of
 * what they are about. `next` is where the following page begins.
 */
export function listInPublicView(
  db: Reader,
  input: { progress: Progress; behind?: QueuePlace; limit: number },
): { lines: EditInView[]; next?: QueuePlace } {
  const level = sql`(SELECT g.level FROM role_grants g WHERE g.user_id = ${edits.authorId}
    ORDER BY g.id DESC LIMIT 1)`
  const rows = db
    .select({ edit: edits, username: users.username })
    .from(edits)
    .innerJoin(users, eq(users.id, edits.authorId))
    .where(
      and(
        eq(edits.state, 'pending'),
        eq(edits.risk, 'destructive'),
        inArray(level, SHOWN_LEVELS),
        input.behind && behind(input.behind),
      ),
    )
    .orderBy(...inOrder)
    .limit(input.limit + 1)
    .all()
  const shown = rows.slice(0, input.limit)
  const lines = shown.map(({ edit, username }): EditInView => {
    const author = { id: edit.authorId ?? '', username }
    const parts = previewParts(db, listParts(db, edit.id, edit.version))
    return {
      id: edit.id,
      author,
      since: inPublicViewSince(db, edit) ?? edit.createdAt,
      isAuthorBlocked: isBlocked(db, author.id),
      ...wishesOf(db, parts, input.progress),
    }
  })
  const last = shown.at(-1)
  if (rows.length <= input.limit || !last) return { lines }
  const { isOnAir, createdAt, id } = last.edit
  return { lines, next: { isOnAir, createdAt, id } }
}

function wishesOf(
  db: Reader,
  parts: EditPartView[],
  progress: Progress,
): Pick<EditInView, 'wishes' | 'held'> {
  const said: Pick<EditInView, 'wishes' | 'held'> = { wishes: [], held: [] }
  for (const part of parts) {
    const wish = wishOf(db, part)
    if (!wish) continue
    const head = part.head?.document ?? null
    const states = { before: head, after: part.result, head }
    const { isHidden, held } = shieldDifference(kindOf(part.kind), states, part.entryId, progress)
    if (isHidden && held[0]) said.held.push(held[0])
    else if (!isHidden) said.wishes.push(wish)
  }
  return said
}

/** What makes a part destructive (wiki/revisions/risk); undefined for a part that is not. */
function wishOf(db: Reader, { entryId, head, path: to, result }: EditPartView): Wish | undefined {
  if (!head) return undefined
  const entry = getEntryRow(db, entryId)
  const path = entry?.path
  if (path === undefined) return undefined
  const before = head.document
  if (!isSame(rowsOf(before, 'state'), rowsOf(result, 'state'))) {
    if (isDeleted(result)) return { does: 'delete', path }
    return { does: isDeleted(before) ? 'restore' : 'merge', path }
  }
  if (isSame(rowsOf(before, 'address'), rowsOf(result, 'address'))) {
    return isRenamed(before, result) ? { does: 'rename', path } : undefined
  }
  return to === path ? { does: 'gate', path } : { does: 'move', path, to }
}
