import { Fragment, type ReactNode } from 'react'
import type { Column, Value } from '@/wiki/kinds/column'
import type { Field } from '@/wiki/kinds/kind'
import type { RowDifference } from '@/wiki/revisions/difference'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { nameOfRow, type CitedFact, type NamedEntries } from './row-names'
import { Deleted, Inserted, langOf, TextDifference } from './text-difference'
import { knownFromWords, ValueView } from './value-view'

/** What the rows of a difference are drawn with. */
export interface ChangeContext {
  entries: NamedEntries
  /** The facts that citations are of, by row id. */
  facts: ReadonlyMap<string, CitedFact>
}

/** One row that was added, removed, changed or moved, column by column. */
export function RowChange({
  change,
  field,
  context,
}: {
  change: RowDifference
  field: Field
  context: ChangeContext
}) {
  const row = change.after ?? change.before
  const name = row && !field.isSingle ? nameOfRow(field, row, context.entries) : ''
  const showsName = change.type === 'changed' || change.type === 'moved'
  return (
    <>
      <p>
        <span className="label">{words.revision[change.type]}</span>
        {showsName && name !== '' && <span lang={langOf(name)}> {name}</span>}
      </p>
      {change.type !== 'moved' && (
        <dl className="mt-0.5 grid gap-x-4 gap-y-0.5 sm:grid-cols-[9rem_1fr]">
          {columnsOf(change, field).map((column) => (
            <Fragment key={column}>
              <dt className={isNamed(field, column) ? 'sr-only' : 'label pt-px'}>
                {labelOf(field, column)}
              </dt>
              <dd className={`min-w-0 ${isNamed(field, column) ? 'sm:col-span-2' : ''}`}>
                <ColumnChange column={column} change={change} field={field} context={context} />
              </dd>
            </Fragment>
          ))}
        </dl>
      )}
    </>
  )
}

/** The columns to show, in the order of their declaration, the gate last; older ones that it does not name too. */
function columnsOf(change: RowDifference, field: Field): string[] {
  const row = change.after ?? change.before ?? { id: change.id }
  const filled = Object.keys(row).filter((name) => name !== 'id')
  const shown = new Set(change.type === 'changed' ? change.columns : filled)
  const declared = [...Object.keys(field.columns), 'knownFrom'].filter((name) => shown.has(name))
  return [...declared, ...[...shown].filter((name) => !declared.includes(name))]
}

/** What the heading of its field says already, such as the title of a title. */
function isNamed(field: Field, column: string): boolean {
  return field.isSingle && labelOf(field, column) === say(field.label)
}

function labelOf(field: Field, column: string): string {
  if (column === 'knownFrom') return words.revision.known
  return say(field.columns[column]?.label) ?? column
}

function ColumnChange({
  column,
  change,
  field,
  context,
}: {
  column: string
  change: RowDifference
  field: Field
  context: ChangeContext
}): ReactNode {
  const { before, after } = change
  const declared = field.columns[column]
  if (change.type === 'changed' && (declared?.type === 'text' || declared?.type === 'prose')) {
    const [old, now] = [textOf(before, column), textOf(after, column)]
    const isId = field.columns.of !== undefined && (column === 'of' || column === 'column')
    if (!isId && old && now) return <TextDifference before={old} after={now} />
  }
  const old = before && viewOf(before, column, declared, context)
  const now = after && viewOf(after, column, declared, context)
  if (change.type !== 'changed') return old ? <del>{old}</del> : <ins>{now}</ins>
  return (
    <>
      {old && <Deleted>{old}</Deleted>}
      {old && now && ' '}
      {now && <Inserted>{now}</Inserted>}
    </>
  )
}

function textOf(row: Row | undefined, column: string): string | undefined {
  const value = row && columnOf(row, column)
  return typeof value === 'string' ? value : undefined
}

/** A column of a row in words; undefined for an empty one. */
function viewOf(
  row: Row,
  column: string,
  declared: Column | undefined,
  context: ChangeContext,
): ReactNode {
  if (column === 'knownFrom') return row.knownFrom && knownFromWords(row.knownFrom, context.entries)
  const value = columnOf(row, column)
  if (value === undefined) return undefined
  if (!declared) return JSON.stringify(value)
  return (
    citedWords(row, column, value, context) ?? (
      <ValueView value={value} column={declared} entries={context.entries} />
    )
  )
}

/** A citation names its fact by ids; readers see the fact's own words. Undefined for any other column. */
function citedWords(
  row: Row,
  column: string,
  value: Value,
  { facts }: ChangeContext,
): string | undefined {
  if (row.of === undefined || row.source === undefined) return undefined
  const fact = facts.get(String(row.of))
  if (column === 'of') return fact?.name ?? words.revision.unknownFact
  if (column === 'column') return say(fact?.field.columns[String(value)]?.label) ?? String(value)
  return undefined
}
