import { hrefWith } from '@/app/_server/viewer'
import type { ShownPane } from '@/components/review/queue-pane'
import type { Reader } from '@/db/open'
import type { EditView } from '@/db/queries/edit'
import { countAhead, countLanes, listAround, type QueueViewer } from '@/db/queries/review-queue'
import { toQueuedEdit } from './queued-edit'

/** Edits ahead of the one that is shown: so few that it is always to be seen without scrolling. */
const AHEAD = 4
const BEHIND = 25

/** Reads the part of the queue that stands beside one edit: its lane around it, and how much waits in the others. */
export function readPane(db: Reader, edit: EditView, viewer: QueueViewer, now: number): ShownPane {
  const lines = listAround(db, { place: edit, ahead: AHEAD, behind: BEHIND, viewer })
  const lanes = countLanes(db)
  const waiting = lanes.find(({ risk }) => risk === edit.risk)?.waiting ?? 0
  const [first] = lines
  const earlier = first ? countAhead(db, first) : 0
  return {
    risk: edit.risk,
    currentId: edit.id,
    lines: lines.map((line) => toQueuedEdit(line, now)),
    earlier,
    later: Math.max(0, waiting - earlier - lines.length),
    lanes: lanes.map(({ risk, waiting: count }) => ({
      risk,
      waiting: count,
      href: hrefWith('/review', { risk }),
    })),
  }
}
