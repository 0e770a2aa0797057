import { atomOfPart, listAtoms } from '@/wiki/revisions/atoms'
import { canonicalDocument, canonicalJson } from '@/wiki/revisions/canonical'
import { applyPatch } from '@/wiki/revisions/patch'
import { amendEdit } from '../commands/amend-edit'
import { decideEdit, type Decision } from '../commands/decide-edit'
import { resubmitEdit } from '../commands/resubmit-edit'
import { revertRevision } from '../commands/revert-revision'
import { submitEdit } from '../commands/submit-edit'
import { withdrawEdit } from '../commands/withdraw-edit'
import { getEdit, type EditView } from '../queries/edit'
import { newKey } from '../testing-content'
import { changes } from './change-document'
import {
  attempt,
  demand,
  expectPublished,
  expectUntouched,
  openAgain,
  openPage,
  partOf,
  type Crowd,
  type Editor,
  type OpenPage,
  type Proposal,
} from './crowd'
import { takePlaces } from './take-places'

/** One thing that one editor does; the numbers say with which page, which edit, which change. */
export interface Step {
  act: keyof typeof acts
  who: number
  which: number
  /** Which of `changes`. */
  how: number
  place: number
  value: number
  /** When it is done: clocks jump. */
  at: number
}

interface Turn extends Step {
  crowd: Crowd
  editor: Editor
  word: string
}

const SUBMITTED = ['published', 'pending'] as const

/** Does one step of everybody's work. `number` is its place among all steps. */
export function takeStep(crowd: Crowd, step: Step, number: number): void {
  const editor = crowd.editors[step.who % crowd.editors.length]
  if (editor) acts[step.act]({ ...step, crowd, editor, word: `w${number}` })
}

const pageOf = ({ crowd, which }: Turn): string => {
  const ids = [...crowd.heads.keys()]
  return ids[which % ids.length] ?? ''
}

const proposalOf = ({ crowd, which }: Turn, isMine?: (proposal: Proposal) => boolean) => {
  const list = [...crowd.proposals.values()].filter(isMine ?? (() => true))
  return list[which % (list.length || 1)]
}

function open(turn: Turn): void {
  const page = openPage(turn.crowd, pageOf(turn))
  turn.editor.pages.set(page.entryId, page)
}

function change(turn: Turn): void {
  const { crowd, editor } = turn
  const entryId = pageOf(turn)
  const page = editor.pages.get(entryId) ?? openPage(crowd, entryId)
  editor.pages.set(entryId, { ...page, wanted: changed(turn, page) })
}

function changed({ how, place, value, word }: Turn, page: OpenPage) {
  const make = changes[how % changes.length]
  const dice = { place, value, word, drama: page.entryId }
  return canonicalDocument(make ? make(page.wanted, dice) : page.wanted)
}

/** Hands in one page, or all that they have before them as one edit. */
function submit(turn: Turn): void {
  const { crowd, editor, value, at } = turn
  const all = [...editor.pages.values()]
  const pages = value % 2 === 0 ? all : all.slice(0, 1)
  if (pages.length === 0) return
  const submission = {
    key: newKey(),
    summary: 'A change',
    origin: 'form' as const,
    parts: pages.map(partOf),
  }
  const send = () => submitEdit(crowd.wiki.writer, editor.actor, submission, at)
  const outcome = attempt(crowd, 'submit', SUBMITTED, send)
  settle(turn, pages, outcome, outcome.status === 'pending' ? outcome.editId : '', 1)
  if (outcome.status !== 'published' && outcome.status !== 'pending') return
  const again = attempt(crowd, 'submit again', [], send)
  if (JSON.stringify(again) !== JSON.stringify(outcome)) throw new Error('Twice is not once')
}

/** What follows from a submission for who made it. */
function settle(
  { crowd, editor, value }: Turn,
  pages: OpenPage[],
  outcome: { status: string },
  editId: string,
  version: number,
): void {
  const leave = () => pages.forEach(({ entryId }) => editor.pages.delete(entryId))
  switch (outcome.status) {
    case 'published':
      expectPublished(crowd, 'published', pages)
      return leave()
    case 'pending':
      crowd.proposals.set(editId, { editId, version, author: editor, pages })
      expectUntouched(crowd, 'pending')
      return leave()
    case 'unchanged':
      for (const { entryId, began, wanted } of pages) {
        const stands = crowd.heads.get(entryId) ?? began
        demand('unchanged', { base: began, wanted, before: stands, after: stands })
      }
      return leave()
    case 'conflict':
      for (const page of pages) editor.pages.set(page.entryId, openAgain(crowd, page, value))
      return
    default:
      leave()
  }
}

function look(turn: Turn): void {
  const proposal = proposalOf(turn)
  const edit = proposal && getEdit(turn.crowd.wiki.reader, proposal.editId)
  if (edit) turn.editor.look = { editId: edit.id, version: edit.version, seenHash: edit.seenHash }
}

const DECISIONS: Decision[] = ['approve', 'approve', 'approve', 'reject', 'return']

function decide(turn: Turn): void {
  const { crowd, editor, value } = turn
  if (!editor.look) look(turn)
  const { look: seen } = editor
  const proposal = seen && crowd.proposals.get(seen.editId)
  if (!proposal) return void (editor.look = undefined)
  const decision = DECISIONS[value % DECISIONS.length] ?? 'approve'
  const edit = getEdit(crowd.wiki.reader, proposal.editId)
  const accepted = decision === 'approve' && value % 3 === 0 ? someAtoms(turn, edit) : undefined
  const writes = ['approved', 'rejected', 'returned', 'conflict'] as const
  const input = { ...seen, decision, reason: 'So it is.', accepted }
  const outcome = attempt(crowd, accepted ? 'accept partly' : 'decide', writes, () =>
    decideEdit(crowd.wiki.writer, editor.actor, input, turn.at),
  )
  editor.look = undefined
  if (outcome.status !== 'approved') return expectUntouched(crowd, outcome.status)
  crowd.proposals.delete(proposal.editId)
  if (!accepted || !outcome.restId) return expectPublished(crowd, 'approved', proposal.pages)
  const { taken, left } = takePlaces(proposal.pages, new Set(accepted))
  expectPublished(crowd, 'approved in part', taken)
  const rest = { ...proposal, editId: outcome.restId, version: 1, pages: left }
  crowd.proposals.set(rest.editId, rest)
}

function someAtoms({ place }: Turn, edit: EditView | null): string[] | undefined {
  const atoms = (edit?.parts ?? []).flatMap(({ entryId, patch }) =>
    listAtoms(patch).map((atom) => atomOfPart(entryId, atom)),
  )
  const some = atoms.filter((_, index) => (place + index) % 3 !== 0)
  return some.length > 0 ? some : undefined
}

/** Opens an edit to put it into other words, or publishes the words that it was put into. */
function amend(turn: Turn): void {
  const { crowd, editor, at } = turn
  const { amending } = editor
  if (!amending) return openAmendment(turn)
  editor.amending = undefined
  const { editId, version, pages } = amending
  const input = { editId, version, key: newKey(), reason: 'Better so.', parts: pages.map(partOf) }
  const outcome = attempt(crowd, 'amend', ['approved'], () =>
    amendEdit(crowd.wiki.writer, editor.actor, input, at),
  )
  if (outcome.status !== 'approved') return expectUntouched(crowd, outcome.status)
  crowd.proposals.delete(editId)
  expectPublished(crowd, 'amended', pages)
}

function openAmendment(turn: Turn): void {
  const { crowd, editor } = turn
  const proposal = proposalOf(turn)
  const edit = proposal && getEdit(crowd.wiki.reader, proposal.editId)
  if (!edit || edit.parts.some(({ conflicts }) => conflicts.length > 0)) return
  const pages = edit.parts.map((part, index) => {
    const page = { ...openPage(crowd, part.entryId), wanted: part.result }
    return index === 0 ? { ...page, wanted: changed(turn, page) } : page
  })
  editor.amending = { editId: edit.id, version: edit.version, pages }
}

function withdraw(turn: Turn): void {
  const { crowd, editor, at } = turn
  const proposal = proposalOf(turn, ({ author }) => author === editor)
  if (!proposal) return
  const { editId, version } = proposal
  attempt(crowd, 'withdraw', ['withdrawn'], () =>
    withdrawEdit(crowd.wiki.writer, editor.actor, { editId, version }, at),
  )
  expectUntouched(crowd, 'withdrawn')
}

/** Works on an edit of one's own again, in whatever state it is. */
function resubmit(turn: Turn): void {
  const { crowd, editor, value, at } = turn
  const proposal = proposalOf(turn, ({ author }) => author === editor)
  const edit = proposal && getEdit(crowd.wiki.reader, proposal.editId)
  if (!proposal || !edit) return
  expectRemembered(proposal, edit)
  const pages = proposal.pages.map((page) => openAgain(crowd, page, value))
  const [first] = pages
  if (first) pages[0] = { ...first, wanted: changed(turn, first) }
  const { editId, version } = proposal
  const input = { editId, version, key: newKey(), summary: 'Again', parts: pages.map(partOf) }
  const outcome = attempt(crowd, 'resubmit', SUBMITTED, () =>
    resubmitEdit(crowd.wiki.writer, editor.actor, input, at),
  )
  if (outcome.status === 'published') crowd.proposals.delete(editId)
  settle(turn, pages, outcome, editId, version + 1)
}

/** What somebody proposed is there to be read, whatever became of it. */
function expectRemembered(proposal: Proposal, edit: EditView): void {
  for (const { entryId, wanted } of proposal.pages) {
    const part = edit.parts.find((other) => other.entryId === entryId)
    const kept = part?.base && applyPatch(part.base, part.patch)
    if (!kept || canonicalJson(kept) !== canonicalJson(wanted)) {
      throw new Error(`What was proposed is not what is kept of ${proposal.editId}`)
    }
  }
}

function revert(turn: Turn): void {
  const { crowd, editor, at } = turn
  const taken = crowd.changes[turn.which % (crowd.changes.length || 1)]
  if (!taken) return
  const { entryId, revisionId } = taken
  const head = openPage(crowd, entryId)
  const input = { revisionId, head: head.base, key: newKey(), summary: 'Not so.' }
  const outcome = attempt(crowd, 'revert', SUBMITTED, () =>
    revertRevision(crowd.wiki.writer, editor.actor, input, at),
  )
  const page = { entryId, began: taken.after, wanted: taken.before }
  if (outcome.status === 'published') return expectPublished(crowd, 'reverted', [page])
  expectUntouched(crowd, outcome.status)
  if (outcome.status !== 'pending') return
  const { editId } = outcome
  const result = getEdit(crowd.wiki.reader, editId)?.parts[0]?.result ?? head.began
  const proposed = { base: page.began, wanted: page.wanted, before: head.began, after: result }
  demand('to be reverted', proposed)
  const pages = [{ ...head, wanted: result }]
  crowd.proposals.set(editId, { editId, version: 1, author: editor, pages })
}

export const acts = { open, change, submit, look, decide, amend, withdraw, resubmit, revert }
