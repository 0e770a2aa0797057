import type { Kind } from '../kinds/kind'
import { findField } from '../kinds/registry'
import type { Problem, ProblemCode } from '../revisions/problem'
import { cellName, fieldAnchor } from './typed-form'

/** Something wrong with what was typed, with the name of the input (or the id of the group) that it is about. */
export interface FormProblem {
  name: string
  code: ProblemCode
  limit?: number
  value?: string
}

/** Where a row of the document stands in the form: rows of sets change their id with their content. */
export type RowNames = Map<string, string>

/** The place in the form of a problem that the gate found in the document. */
export function placeProblem(kind: Kind, problem: Problem, rowNames: RowNames): FormProblem {
  const { code, limit, value } = problem
  const rest = { code, ...(limit === undefined ? {} : { limit }), ...(value ? { value } : {}) }
  if (problem.column === 'summary' && !problem.field) return { name: 'summary', ...rest }
  if (!problem.field) return { name: nameField(kind), ...rest }
  const field = findField(kind, problem.field)
  if (!problem.row || !field) return { name: fieldAnchor(problem.field), ...rest }
  const row = rowNames.get(problem.row) ?? problem.row
  const isCitation = problem.field === 'citations'
  const column = isCitation ? 'source' : (problem.column ?? Object.keys(field.columns)[0] ?? '')
  return { name: cellName(problem.field, row, column), ...rest }
}

/** Where a message about a missing name leads: the field by which entries of the kind are named. */
function nameField(kind: Kind): string {
  const named = Object.entries(kind.fields).find(([, field]) =>
    Object.values(field.columns).some((column) => column.isName),
  )
  return fieldAnchor(named?.[0] ?? 'address')
}
