import { can, PUBLIC_VIEW } from '@/wiki/permissions'
import type { Problem } from '@/wiki/revisions/problem'
import { standingOf, type Actor } from '../actor'
import type { Transaction, Writer } from '../open'
import { getEditRow } from '../queries/edit-row'
import { inPublicViewSince } from '../queries/public-view'
import { refusalFor, type Refusal } from './allow-submission'
import { resolveParts, seenHashOf } from './edit-parts'
import { listParts } from './edit-version'
import { partsOutcome } from './parts-outcome'
import {
  closeAsConflict,
  missingBinding,
  publishWaiting,
  type ActOnEdit,
  type Binding,
} from './publish-waiting'
import type { Published } from './write-revisions'

export type PublishOwnOutcome =
  | ({ status: 'published' } & Published)
  /** `from`: when it will have been in public view for long enough, in milliseconds since 1970. */
  | { status: 'early'; from: number }
  | { status: 'changed' | 'conflict' | 'closed' | 'not-found' }
  | { status: 'invalid'; problems: (Problem & { part: number })[] }
  | { status: 'forbidden'; reason: Refusal }
  | { status: 'missing'; what: 'version' | 'hash' }

/**
 * Publishes a moderator's own destructive edit that nobody has decided about while it was in public view for 24 hours.
 * Bound to what was shown like a decision of somebody else; a new version has to be in view for as long again.
 */
export function publishOwnEdit(
  writer: Writer,
  actor: Actor,
  input: Binding & { editId: string },
  at: number = Date.now(),
): PublishOwnOutcome {
  return writer.transaction((tx) => {
    const edit = getEditRow(tx, input.editId)
    if (!edit) return { status: 'not-found' }
    const { authorId, risk } = edit
    const standing = standingOf(tx, actor)
    const mayAfter = (inView: number) =>
      can(standing, { action: 'publish-own', authorId, risk, inView })
    if (!mayAfter(PUBLIC_VIEW)) return { status: 'forbidden', reason: refusalFor(standing) }
    if (edit.state !== 'pending') return { status: 'closed' }
    const what = missingBinding(input)
    if (what) return { status: 'missing', what }
    if (edit.version !== input.version) return { status: 'changed' }
    const since = inPublicViewSince(tx, edit) ?? at
    if (!mayAfter(at - since)) return { status: 'early', from: since + PUBLIC_VIEW }
    return publishOwn(tx, { edit, actor, reason: '', seenHash: input.seenHash, at })
  })
}

function publishOwn(tx: Transaction, act: ActOnEdit): PublishOwnOutcome {
  const { id, version } = act.edit
  const resolved = resolveParts(tx, listParts(tx, id, version))
  if (resolved.status === 'missing') return { status: 'changed' }
  if (closeAsConflict(tx, act, resolved.parts)) return { status: 'conflict' }
  const obstacle = partsOutcome(resolved.parts)
  if (obstacle?.status === 'invalid') return obstacle
  if (seenHashOf(version, resolved.parts) !== act.seenHash) return { status: 'changed' }
  return { status: 'published', ...publishWaiting(tx, act, 'published-own', resolved.parts) }
}
