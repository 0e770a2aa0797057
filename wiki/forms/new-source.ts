import { kindOf } from '../kinds/registry'
import type { Document } from '../revisions/document'
import { parseCell } from './parse-cell'
import { sourceCellName, type TypedSource } from './typed-form'
import type { FormProblem } from './form-problem'

/** The fields of a source that can be filled in beside the fact that it supports. */
export const NEW_SOURCE_FIELDS = ['url', 'title', 'publisher', 'publishedOn']

/** True when something was typed about a new source. */
export function isDescribed(source: TypedSource | undefined): source is TypedSource {
  return source !== undefined && Object.values(source.cells).some((text) => text.trim() !== '')
}

/**
 * The document of a source that was described on the spot, still without an address, and what is wrong with
 * what was typed. A source needs a title, by which people tell it from others.
 */
export function newSourceDocument(
  citation: string,
  source: TypedSource,
): { document: Document; problems: FormProblem[] } {
  const kind = kindOf('source')
  const document: Document = { kind: kind.name, fields: {} }
  const problems: FormProblem[] = []
  for (const name of NEW_SOURCE_FIELDS) {
    const column = kind.fields[name]?.columns.value
    if (!column) continue
    const parsed = parseCell(column, { text: source.cells[name] ?? '' })
    if ('problem' in parsed)
      problems.push({ name: sourceCellName(citation, name), ...parsed.problem })
    else if (parsed.value !== undefined) {
      document.fields[name] = [{ id: name, value: parsed.value }]
    }
  }
  const isTitleTyped = (source.cells.title ?? '').trim() !== ''
  if (!isTitleTyped) problems.push({ name: sourceCellName(citation, 'title'), code: 'required' })
  return { document, problems }
}

/** What the form shows of a source that an edit brings along. */
export function typedSource(entry: string, document: Document): TypedSource {
  const cells: Record<string, string> = {}
  for (const name of NEW_SOURCE_FIELDS) {
    const value = document.fields[name]?.[0]?.value
    cells[name] = typeof value === 'string' ? value : ''
  }
  return { entry, cells }
}
