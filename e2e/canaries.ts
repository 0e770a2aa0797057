import { randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import { submitEdit, type Origin } from '@/db/commands/submit-edit'
import { withdrawEdit } from '@/db/commands/withdraw-edit'
import { newId } from '@/db/entry-id'
import { findEntryByPath } from '@/db/queries/entries'
import { getHead } from '@/db/queries/head'
import { addUser, approve, newKey } from '@/db/testing-content'
import { listKinds } from '@/wiki/kinds/registry'
import type { Column, Value } from '@/wiki/kinds/column'
import type { Kind } from '@/wiki/kinds/kind'
import type { Document, Row } from '@/wiki/revisions/document'
import { patchBetween } from '@/wiki/revisions/patch'
import { setRowId } from '@/wiki/revisions/set-row-id'
import { deletedDocument } from '@/wiki/revisions/revert'
import { uniqueName } from './fixtures'
import type { OwnWiki } from './own-wiki'
import { asActor, type Person } from './permission-actors'
import { decideFor, publishSubject } from './permission-subjects'
import { visit, type Sender } from './posted-form'

/** What every canary begins with: people may look for this and find nothing. */
export const PREFIX = 'qzxcanary'

/** A text that stands nowhere else: only its secret is looked for, because a search page repeats what was asked. */
export interface Canary {
  what: string
  secret: string
}

export function newCanary(what: string): Canary {
  return { what, secret: `k${randomBytes(6).toString('hex')}` }
}

const textOf = ({ secret }: Canary) => `${PREFIX} ${secret}`

/** A value of a column that carries the canary wherever text can stand. */
export function canaryValue(column: Column, canary: Canary): Value {
  const { min = 1 } = column
  switch (column.type) {
    case 'text':
      return textOf(canary).slice(0, column.max ?? 100)
    case 'prose':
      return `${textOf(canary)}\n\nAnd [[/people/${canary.secret}|${textOf(canary)}]].`
    case 'integer':
    case 'decimal':
      return min
    case 'date':
      return '2021-02-03'
    case 'time':
      return '21:00'
    case 'flag':
      return true
    case 'choice':
      return Object.keys(column.choices ?? {})[0] ?? ''
    case 'url':
      return `https://example.org/${canary.secret}`
    case 'episodes':
      return '1'
    case 'reference': {
      const kind = listKinds().find(({ name }) => name === (column.kinds ?? [])[0])
      const path = `${kind?.parent ? '/dramas/run-on' : ''}/${kind?.folder}/1`
      return { kind: kind?.name ?? '', path, label: textOf(canary) }
    }
  }
}

/** One row for every field of a kind, with the canary in each column that can hold it. */
export function canaryRows(kind: Kind, canary: Canary): Record<string, Row[]> {
  const fields = Object.entries(kind.fields).filter(
    ([name]) => !['address', 'state', 'citations'].includes(name),
  )
  return Object.fromEntries(
    fields.map(([name, field]) => {
      const columns = Object.entries(field.columns).map(([column, declared]) => [
        column,
        canaryValue(declared, canary),
      ])
      const value = Object.values(field.columns)[0]
      const setId = value && field.isSet ? setRowId(name, canaryValue(value, canary)) : undefined
      const id = field.isSingle ? name : (setId ?? `${name}-${canary.secret}`)
      return [name, [{ id, ...Object.fromEntries(columns) } as Row]]
    }),
  )
}

/** Hands an edit in. What is refused is an error of the test. */
export async function submitAs(
  wiki: OwnWiki,
  person: Person,
  entryId: string,
  wanted: Document,
  summary: string,
  origin: Origin = 'form',
): Promise<{ status: string; editId: string }> {
  const head = wiki.read((db) => getHead(db, entryId))
  const patch = patchBetween(head?.document ?? { kind: wanted.kind, fields: {} }, wanted)
  const parts = [{ entryId, kind: wanted.kind, base: head?.revisionId ?? null, patch }]
  const submission = { key: newKey(), summary, origin, parts }
  const outcome = await wiki.write((writer) => submitEdit(writer, asActor(person), submission))
  if (outcome.status === 'published' || outcome.status === 'pending') return outcome
  throw new Error(`${wanted.kind}: ${JSON.stringify(outcome)}`)
}

/** A document of a kind that is full of the canary; its address is not, so that it can be asked for. */
export function canaryDocument(
  wiki: OwnWiki,
  kind: Kind,
  segment: string,
  canary: Canary,
): Document {
  const runOn = wiki.read((db) => findEntryByPath(db, '/dramas/run-on'))
  const parent = kind.parent && runOn ? { parent: { entry: runOn.entry.id } } : {}
  const address: Row[] = [{ id: 'address', segment, ...parent }]
  return { kind: kind.name, fields: { address, ...canaryRows(kind, canary) } }
}

/** Everything that is planted, and what can be asked for about it. */
export interface Plants {
  canaries: Canary[]
  edits: string[]
  paths: string[]
}

const segmentOf = (kind: Kind, name: string) => (kind.name === 'episode' ? '99' : name)

/** A new entry of every kind that waits for a reviewer. */
export async function plantPending(wiki: OwnWiki, author: Person): Promise<Plants> {
  const plants: Plants = { canaries: [], edits: [], paths: [] }
  for (const kind of listKinds()) {
    const canary = newCanary(`a pending ${kind.name}`)
    const summary = newCanary(`the summary of a pending ${kind.name}`)
    const segment = segmentOf(kind, 'waiting')
    const document = canaryDocument(wiki, kind, segment, canary)
    const { editId } = await submitAs(wiki, author, newId(), document, textOf(summary), 'creation')
    plants.canaries.push(canary, summary)
    plants.edits.push(editId)
    plants.paths.push(`${kind.parent ? '/dramas/run-on' : ''}/${kind.folder}/${segment}`)
  }
  return plants
}

/** Edits of Run On that wait, and that were rejected, returned and withdrawn. */
export async function plantEdits(wiki: OwnWiki, author: Person, keeper: Person): Promise<Plants> {
  const plants: Plants = { canaries: [], edits: [], paths: ['/dramas/run-on'] }
  const found = wiki.read((db) => findEntryByPath(db, '/dramas/run-on'))
  if (!found) throw new Error('The starter content has no Run On')
  for (const fate of ['pending', 'reject', 'return', 'withdraw'] as const) {
    const [canary, summary] = [newCanary(`an edit: ${fate}`), newCanary(`its summary: ${fate}`)]
    const { entry, document } = found
    const kind = listKinds().find(({ name }) => name === entry.kind)
    if (!kind) throw new Error(entry.kind)
    const more = Object.entries(canaryRows(kind, canary)).map(([name, rows]): [string, Row[]] => {
      const standing = document.fields[name] ?? []
      const isFull = rows.some((row) => standing.some(({ id }) => id === row.id))
      return [name, isFull ? standing : [...standing, ...rows]]
    })
    const wanted = {
      kind: document.kind,
      fields: { ...document.fields, ...Object.fromEntries(more) },
    }
    const { editId } = await submitAs(wiki, author, entry.id, wanted, textOf(summary))
    if (fate === 'reject' || fate === 'return') await decideFor(wiki, keeper, editId, fate)
    if (fate === 'withdraw') {
      await wiki.write((writer) => withdrawEdit(writer, asActor(author), { editId, version: 1 }))
    }
    plants.canaries.push(canary, summary)
    plants.edits.push(editId)
  }
  return plants
}

/**
 * Destructive edits that wait: a moderator's is in public view, which shows what it would do and none of its words; of
 * anybody else's, not even where they want the page to stand is shown.
 */
export async function plantDestructive(
  wiki: OwnWiki,
  author: Person,
  keeper: Person,
): Promise<Plants> {
  const plants: Plants = { canaries: [], edits: [], paths: [] }
  for (const person of [author, keeper]) {
    const [said, moved] = [
      newCanary(`why ${person.username} wants a move`),
      newCanary(`where ${person.username} wants a drama to stand`),
    ]
    const { id, path } = await publishSubject(wiki)
    const head = wiki.read((db) => getHead(db, id))
    if (!head) throw new Error('It was not published')
    const segment = person === keeper ? uniqueName('shown') : moved.secret
    const address = [{ id: 'address', segment }]
    const wanted = { ...head.document, fields: { ...head.document.fields, address } }
    const { editId } = await submitAs(wiki, person, id, wanted, textOf(said), 'move')
    plants.canaries.push(said, ...(person === keeper ? [] : [moved]))
    plants.edits.push(editId)
    plants.paths.push(path)
  }
  return plants
}

/** An entry of every kind that stood and was deleted. */
export async function plantDeleted(
  wiki: OwnWiki,
  keeper: Person,
): Promise<Plants & { entries: Deleted[] }> {
  const plants = { canaries: [] as Canary[], edits: [] as string[], paths: [] as string[] }
  const second = await wiki.write((writer) => addUser(writer, 'second-keeper', 'moderator'))
  const entries: Deleted[] = []
  for (const kind of listKinds()) {
    const [canary, summary] = [
      newCanary(`a deleted ${kind.name}`),
      newCanary(`what was said of a deleted ${kind.name}`),
    ]
    const segment = kind.name === 'episode' ? '98' : 'deleted'
    const document = canaryDocument(wiki, kind, segment, canary)
    const id = newId()
    const { editId } = await submitAs(wiki, keeper, id, document, textOf(summary), 'creation')
    const head = wiki.read((db) => getHead(db, id))
    if (!head) throw new Error('It was not published')
    const gone = deletedDocument(head.document)
    const said = newCanary(`why a ${kind.name} was deleted`)
    const deletion = await submitAs(wiki, keeper, id, gone, textOf(said), 'deletion')
    await wiki.write((writer) => approve(writer, second, deletion.editId))
    plants.canaries.push(canary, summary)
    plants.edits.push(editId)
    plants.paths.push(`${kind.parent ? '/dramas/run-on' : ''}/${kind.folder}/${segment}`)
    entries.push({ kind: kind.name, id, revision: head.revisionId })
  }
  return { ...plants, entries }
}

/** A deleted entry, and the revision in which it still stood. */
export interface Deleted {
  kind: string
  id: string
  revision: number
}

/** The canaries that an answer gives away, in words. */
export function foundIn(text: string, canaries: readonly Canary[]): string[] {
  const folded = text.toLowerCase()
  return canaries.filter(({ secret }) => folded.includes(secret)).map(({ what }) => what)
}

/** A page as HTML and as what Next's client gets of it. */
export async function readBoth(sender: Sender, path: string): Promise<string> {
  const page = await visit(sender, path)
  expect(page.status, path).toBeLessThan(500)
  let data = await visit(sender, path, { rsc: '1' })
  const { location } = data.headers
  if (typeof location === 'string' && location.includes('_rsc')) {
    data = await visit(sender, location, { rsc: '1' })
  }
  const headers = JSON.stringify([page.headers, data.headers])
  return `${page.text}\n${data.text}\n${headers}`
}

/**
 * Reads pages, and the pages that they lead to, up to `limit`.
 *
 * @returns what was given away and where, one sentence for each page
 */
export async function crawl(
  sender: Sender,
  seeds: readonly string[],
  canaries: readonly Canary[],
  limit: number,
): Promise<string[]> {
  const waiting = [...seeds]
  const seen = new Set(waiting)
  const leaks: string[] = []
  for (let count = 0; count < limit; count += 1) {
    const path = waiting.shift()
    if (path === undefined) break
    const text = await readBoth(sender, path)
    const found = foundIn(text, canaries)
    if (found.length > 0) leaks.push(`${path} gives away ${found.join(', ')}`)
    for (const [, href = ''] of text.matchAll(/(?:href="|<loc>https?:\/\/[^/]+)(\/[^"#<]*)/g)) {
      const next = href.replaceAll('&amp;', '&')
      if (next.startsWith('/_next/') || next.startsWith('//') || seen.has(next)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
  return leaks
}
