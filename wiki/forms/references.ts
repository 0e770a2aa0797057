import type { Column } from '../kinds/column'
import { findField, findKind } from '../kinds/registry'
import type { Pick } from './pick'
import { GATE_DRAMA, cellName, isSettled, withRow, type TypedForm } from './typed-form'

/** A typed name of an entry that nobody has chosen yet: where it stands, and which kinds may be meant. */
export interface AskedReference {
  name: string
  field: string
  row: string
  column: string
  text: string
  kinds: readonly string[]
}

/** The references of a form that were typed and not chosen, so that somebody has to find out what they mean. */
export function listAskedReferences(form: TypedForm): AskedReference[] {
  const kind = findKind(form.kind)
  if (!kind) return []
  return Object.entries(form.fields).flatMap(([field, rows]) => {
    const columns: Record<string, Column> = findField(kind, field)?.columns ?? {}
    return rows.flatMap((row) => {
      if (row.isRemoved) return []
      return Object.entries(row.cells).flatMap(([column, cell]) => {
        const kinds = column === GATE_DRAMA ? ['drama'] : columns[column]?.kinds
        if (!kinds || isSettled(cell)) return []
        const name = cellName(field, row.id, column)
        return [{ name, field, row: row.id, column, text: cell.text.trim(), kinds }]
      })
    })
  })
}

/** The form with one typed name settled: it means that entry. */
export function settleReference(form: TypedForm, asked: AskedReference, pick: Pick): TypedForm {
  const cell = { text: pick.label, reference: pick.reference, was: pick.label }
  return withRow(form, asked.field, asked.row, (row) => ({
    ...row,
    cells: { ...row.cells, [asked.column]: cell },
  }))
}

/** The form with one typed name open, so that what is picked for just this text counts when it comes back. */
export function leaveOpen(form: TypedForm, asked: AskedReference): TypedForm {
  return withRow(form, asked.field, asked.row, (row) => ({
    ...row,
    cells: { ...row.cells, [asked.column]: { text: asked.text, was: asked.text } },
  }))
}
