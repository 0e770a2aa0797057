import { inArray, sql } from 'drizzle-orm'
import { rebase } from '@/wiki/forms/rebase'
import type { Level } from '@/wiki/permissions'
import { canonicalDocument, canonicalJson } from '@/wiki/revisions/canonical'
import { rowsOf, type Document } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import { patchBetween } from '@/wiki/revisions/patch'
import { resolveConflicts } from '@/wiki/revisions/resolve-conflicts'
import type { Actor } from '../actor'
import type { EditPart } from '../commands/edit-parts'
import { getHead } from '../queries/head'
import { revisions } from '../schema'
import { newId } from '../entry-id'
import type { Writer } from '../open'
import type { TestDatabase } from '../testing'
import { addUser, publish } from '../testing-content'
import { crowdedDocument } from './change-document'
import { findBreaches, withoutOrphans, type Acknowledged } from './law'

/** A page that somebody has before them: what they began from, and what they make of it. */
export interface OpenPage {
  entryId: string
  base: number
  began: Document
  wanted: Document
}

/** What somebody proposed, as they remember it. */
export interface Proposal {
  editId: string
  version: number
  author: Editor
  pages: OpenPage[]
}

export interface Editor {
  actor: Actor & { id: string }
  pages: Map<string, OpenPage>
  /** An edit that they look at to decide about it, with what was shown to them. */
  look?: { editId: string; version: number; seenHash: string }
  /** An edit that they put into other words. */
  amending?: { editId: string; version: number; pages: OpenPage[] }
}

/** A published revision, with the documents around it. */
export interface Change {
  revisionId: number
  entryId: string
  before: Document
  after: Document
}

/** Everybody who edits, what stands as far as they were told, and what was said to them how often. */
export interface Crowd {
  wiki: TestDatabase
  editors: Editor[]
  heads: Map<string, Document>
  proposals: Map<string, Proposal>
  changes: Change[]
  tally: Map<string, number>
}

const LEVELS: Level[] = ['reviewer', 'new', 'moderator', 'trusted', 'reviewer']

/** So many editors of several levels, whom nobody knew before, and some pages that are new in the wiki. */
export function gatherCrowd(wiki: TestDatabase, editors: number, pages: number): Crowd {
  const heads = new Map<string, Document>()
  return wiki.writer.transaction((tx) => {
    // All at once: a commit is what takes time, and there are thousands of crowds.
    const alone: Writer = { transaction: (work) => work(tx), close: () => undefined }
    for (let n = 0; n < pages; n++) {
      const document = canonicalDocument(crowdedDocument(`drama-${newId().toLowerCase()}`))
      heads.set(publish(alone, document).id, document)
    }
    const people = LEVELS.slice(0, editors).map((level) => ({
      actor: addUser(alone, `editor-${newId()}`, level),
      pages: new Map<string, OpenPage>(),
    }))
    return { wiki, editors: people, heads, proposals: new Map(), changes: [], tally: new Map() }
  })
}

/** The page as it stands, opened. */
export function openPage({ wiki }: Crowd, entryId: string): OpenPage {
  const head = getHead(wiki.reader, entryId)
  if (!head) throw new Error(`${entryId} has no head`)
  return { entryId, base: head.revisionId, began: head.document, wanted: head.document }
}

export function partOf({ entryId, base, began, wanted }: OpenPage): EditPart {
  return { entryId, kind: wanted.kind, base, patch: patchBetween(began, wanted) }
}

/** Fails with every breach of the law. */
export function demand(said: string, acknowledged: Acknowledged, contested?: Set<string>): void {
  const breaches = findBreaches(acknowledged, contested)
  if (breaches.length > 0) throw new Error(`${said}\n${breaches.join('\n')}`)
}

/** What was published is what was acknowledged, and no other page has moved. */
export function expectPublished(
  crowd: Crowd,
  said: string,
  pages: Pick<OpenPage, 'entryId' | 'began' | 'wanted'>[],
): void {
  for (const { entryId, began, wanted } of pages) {
    const head = getHead(crowd.wiki.reader, entryId)
    const before = crowd.heads.get(entryId)
    if (!head || !before) throw new Error(`${entryId} is gone`)
    const after = head.document
    demand(said, { base: began, wanted, before, after })
    const isAlone = canonicalJson(began) === canonicalJson(before)
    if (isAlone && canonicalJson(after) !== canonicalJson(wanted)) {
      throw new Error(`${said}: nobody else was there, and it is not what was asked for`)
    }
    crowd.heads.set(entryId, after)
    const isMoved = canonicalJson(before) !== canonicalJson(after)
    if (isMoved) crowd.changes.push({ revisionId: head.revisionId, entryId, before, after })
  }
  expectUntouched(crowd, said)
}

/** Every page is as it was acknowledged last, and there is no revision that nobody was told of. */
export function expectUntouched({ wiki, heads, changes }: Crowd, said: string): void {
  for (const [entryId, document] of heads) {
    const head = getHead(wiki.reader, entryId)?.document
    if (!head || canonicalJson(head) !== canonicalJson(document)) {
      throw new Error(`${said}: a page has moved that nobody was told of`)
    }
  }
  const isOurs = inArray(revisions.entryId, [...heads.keys()])
  const written = wiki.reader
    .select({ id: revisions.id })
    .from(revisions)
    .where(isOurs)
    .all().length
  if (written !== heads.size + changes.length) throw new Error(`${said}: revisions are too many`)
}

/**
 * Does something that may write, and fails when it writes anything at all although it says that it did not.
 * `writes` are the outcomes that do.
 */
export function attempt<Outcome extends { status: string }>(
  crowd: Crowd,
  verb: string,
  writes: readonly Outcome['status'][],
  work: () => Outcome,
): Outcome {
  const stamp = () => JSON.stringify(crowd.wiki.reader.get(sql`PRAGMA data_version`))
  const before = stamp()
  const outcome = work()
  const said = `${verb}: ${outcome.status}`
  crowd.tally.set(said, (crowd.tally.get(said) ?? 0) + 1)
  const isWritten = stamp() !== before
  if (isWritten !== writes.includes(outcome.status)) {
    throw new Error(`${said}, and the database was ${isWritten ? '' : 'not '}written`)
  }
  return outcome
}

/**
 * The page once more, after somebody else was there: everything typed on top of what stands now. Fails when anything
 * is neither kept nor shown as a contradiction. `choices` say what is decided about each contradiction.
 */
export function openAgain(crowd: Crowd, page: OpenPage, choices: number): OpenPage {
  const fresh = openPage(crowd, page.entryId)
  const head = fresh.began
  const { document, conflicts } = rebase(page.began, head, page.wanted)
  // What goes back of an edit can be the removal of a fact alone, whose sources then go with it.
  const wanted = withoutOrphans(page.began, page.wanted)
  const kept = { base: page.began, wanted, before: head, after: document }
  demand('opened again', kept, contestedPlaces(conflicts, [page.began, page.wanted, head]))
  const decided = conflicts.map((conflict, index) => ({
    conflict,
    choice: (choices >> (index % 8)) % 2 === 0 ? ('mine' as const) : ('theirs' as const),
  }))
  const sides = { theirs: head, yours: document }
  return { ...fresh, wanted: canonicalDocument(resolveConflicts(document, decided, sides)) }
}

/** The places that somebody is asked about: a source goes or stays with the fact that it is for. */
function contestedPlaces(conflicts: Conflict[], documents: Document[]): Set<string> {
  const rows = conflicts.flatMap((conflict) => (conflict.type === 'row' ? [conflict.id] : []))
  const sources = documents
    .flatMap((document) => rowsOf(document, 'citations'))
    .filter(({ of }) => rows.includes(String(of)))
  return new Set([
    ...conflicts.map((conflict) =>
      conflict.type === 'order' ? conflict.field : `${conflict.field}/${conflict.id}`,
    ),
    ...sources.map(({ id }) => `citations/${id}`),
  ])
}
