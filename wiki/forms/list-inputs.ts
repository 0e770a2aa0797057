import { draftInputs } from './draft-place'
import { keptPartInputs } from './kept-parts'
import { settlingInputs } from './settling'
import { cellName, sourceCellName, type TypedCell, type TypedForm } from './typed-form'

/**
 * The inputs of a form by name, in the order in which a browser posts them: what the markup of
 * `components/editor` has to have, and what `readForm` reads.
 */
export function listInputs(form: TypedForm): [string, string][] {
  const inputs: [string, string][] = listTokens(form)
  for (const [field, rows] of Object.entries(form.fields)) {
    for (const row of rows) {
      inputs.push(['row', `${field}:${row.id}`])
      if (row.isRemoved) inputs.push(['removed', `${field}:${row.id}`])
      for (const [column, cell] of Object.entries(row.cells)) {
        inputs.push(...listCell(cellName(field, row.id, column), cell))
      }
      if (row.source) {
        const { entry, cells } = row.source
        if (entry !== '') inputs.push([sourceCellName(row.id, 'entry'), entry])
        for (const [name, text] of Object.entries(cells)) {
          inputs.push([sourceCellName(row.id, name), text])
        }
      }
    }
  }
  return inputs
}

function listTokens(form: TypedForm): [string, string][] {
  return [
    ['entry', form.entry],
    ['kind', form.kind],
    ['base', form.base === null ? 'new' : String(form.base)],
    ['key', form.key],
    ...(form.edit
      ? [
          ['edit', form.edit.id] satisfies [string, string],
          ['version', String(form.edit.version)] satisfies [string, string],
        ]
      : []),
    ['summary', form.summary],
    ...draftInputs(form.draft),
    ...settlingInputs(form.settling),
    ...keptPartInputs(form.keptParts),
    ...(form.others ? [['others', form.others.join(',')] satisfies [string, string]] : []),
  ]
}

function listCell(name: string, cell: TypedCell): [string, string][] {
  return [
    [name, cell.text],
    ...(cell.reference
      ? [[`${name}:ref`, JSON.stringify(cell.reference)] satisfies [string, string]]
      : []),
    ...(cell.was === undefined ? [] : [[`${name}:was`, cell.was] satisfies [string, string]]),
  ]
}
