import { z } from 'zod'
import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import { columnOf, rowsOf, type Document, type Row } from '../revisions/document'
import type { Conflict } from '../revisions/merge'
import {
  choices,
  conflictName,
  parseConflictName,
  type Choice,
  type Resolution,
} from '../revisions/resolve-conflicts'

const plain = z.union([z.string(), z.number(), z.boolean()])
const cell = z.union([plain, z.array(plain), z.record(z.string(), plain)])
const mineOf = {
  column: cell.nullable(),
  row: z.looseObject({ id: z.string() }).catchall(cell).nullable(),
  order: z.array(z.string()),
}

/** One conflict that a form settles: which atom, what its author had wanted there, and what they decide. */
export interface SettledAtom {
  name: string
  /** The column's value, the row, or the order, as JSON; `null` for nothing. */
  mine: string
  choice: Choice | null
}

/** The conflicts that a form settles. */
export interface Settling {
  /** The revision that the author had begun from; the form's own base is the head that they were shown. */
  ancestor: number
  atoms: SettledAtom[]
}

/** Puts conflicts into a form, with nothing chosen. */
export function settlingOf(ancestor: number, conflicts: Conflict[]): Settling {
  return {
    ancestor,
    atoms: conflicts.map((conflict) => ({
      name: conflictName(conflict),
      mine: JSON.stringify(conflict.yours ?? null),
      choice: null,
    })),
  }
}

/** Reads the conflicts back from what was posted; undefined where the form settles none, null for what no form posts. */
export function readSettling(
  kind: Kind,
  posted: ReadonlyMap<string, string[]>,
): Settling | null | undefined {
  const names = posted.get('conflict') ?? []
  const ancestor = posted.get('ancestor')?.at(-1) ?? ''
  if (names.length === 0) return ancestor === '' ? undefined : null
  if (!/^[1-9]\d{0,14}$/.test(ancestor) || new Set(names).size < names.length) return null
  const atoms = names.map((name) => readAtom(kind, name, posted))
  const read = atoms.filter((atom) => atom !== null)
  return read.length === names.length ? { ancestor: Number(ancestor), atoms: read } : null
}

function readAtom(
  kind: Kind,
  name: string,
  posted: ReadonlyMap<string, string[]>,
): SettledAtom | null {
  const mine = posted.get(`mine:${name}`)?.at(-1) ?? ''
  const chosen = posted.get(`choice:${name}`)?.at(-1) ?? ''
  const parsed = parseConflictName(name)
  const field = parsed && findField(kind, parsed.field)
  if (!parsed || !field) return null
  const { column } = parsed
  if (column !== undefined && column !== 'knownFrom' && !Object.hasOwn(field.columns, column)) {
    return null
  }
  if (readMine(name, mine) === undefined) return null
  return { name, mine, choice: choices.find((choice) => choice === chosen) ?? null }
}

/** What its author had wanted of an atom; undefined for what cannot be read. */
function readMine(name: string, json: string): unknown {
  const parsed = parseConflictName(name)
  const type = parsed?.row === undefined ? 'order' : parsed.column === undefined ? 'row' : 'column'
  try {
    const result = mineOf[type].safeParse(JSON.parse(json))
    const isOwn = type !== 'row' || result.data === null || isRow(result.data, parsed?.row)
    return result.success && isOwn ? result.data : undefined
  } catch {
    return undefined
  }
}

function isRow(data: unknown, id: string | undefined): boolean {
  return typeof data === 'object' && data !== null && 'id' in data && data.id === id
}

/** The conflicts of a form with what was decided about each; `null` is undecided. */
export function listSettled(
  { atoms }: Settling,
  ancestor: Document,
  head: Document,
): (Omit<Resolution, 'choice'> & { choice: Choice | null })[] {
  return atoms.flatMap(({ name, mine, choice }) => {
    const conflict = conflictOf(name, readMine(name, mine), ancestor, head)
    return conflict ? [{ conflict, choice }] : []
  })
}

function conflictOf(
  name: string,
  mine: unknown,
  ancestor: Document,
  head: Document,
): Conflict | undefined {
  const parsed = parseConflictName(name)
  if (!parsed) return undefined
  const { field, row: id, column } = parsed
  if (id === undefined) {
    const order = (document: Document) => rowsOf(document, field).map((row) => row.id)
    return {
      type: 'order',
      field,
      base: order(ancestor),
      theirs: order(head),
      yours: mine as string[],
    }
  }
  const rowIn = (document: Document) => rowsOf(document, field).find((row) => row.id === id)
  const [base, theirs] = [rowIn(ancestor), rowIn(head)]
  if (column === undefined) {
    return { type: 'row', field, id, base, theirs, yours: (mine ?? undefined) as Row | undefined }
  }
  const cellIn = (row: Row | undefined) =>
    row && (column === 'knownFrom' ? row.knownFrom : columnOf(row, column))
  const yours = (mine ?? undefined) as ReturnType<typeof cellIn>
  return { type: 'column', field, id, column, base: cellIn(base), theirs: cellIn(theirs), yours }
}

/** The inputs that carry the conflicts, by name; the choices are for a person to make. */
export function settlingInputs(settling: Settling | undefined): [string, string][] {
  if (!settling) return []
  return [
    ['ancestor', String(settling.ancestor)],
    ...settling.atoms.flatMap(({ name, mine, choice }): [string, string][] => [
      ['conflict', name],
      [`mine:${name}`, mine],
      ...(choice === null ? [] : [[`choice:${name}`, choice] satisfies [string, string]]),
    ]),
  ]
}
