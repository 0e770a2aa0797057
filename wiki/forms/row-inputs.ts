import { cellName, sourceCellName, type TypedCell, type TypedForm } from './typed-form'

/** The inputs of a form's rows by name, in the order in which a browser posts them: the inputs of a form without its tokens. */
export function rowInputs({ fields }: Pick<TypedForm, 'fields'>): [string, string][] {
  const inputs: [string, string][] = []
  for (const [field, rows] of Object.entries(fields)) {
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

function listCell(name: string, cell: TypedCell): [string, string][] {
  return [
    [name, cell.text],
    ...(cell.reference
      ? [[`${name}:ref`, JSON.stringify(cell.reference)] satisfies [string, string]]
      : []),
    ...(cell.was === undefined ? [] : [[`${name}:was`, cell.was] satisfies [string, string]]),
  ]
}
