import { nameOfRow, type NamedEntries } from '@/components/revision/row-names'
import { knownFromWords, ValueView } from '@/components/revision/value-view'
import type { Field, Kind } from '@/wiki/kinds/kind'
import { findField } from '@/wiki/kinds/registry'
import type { KnownFrom, Row } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'

/** The changes that cannot both stand: what it was, what the page says now, what the edit says. */
export function ConflictList({
  kind,
  conflicts,
  names,
}: {
  kind: Kind
  conflicts: Conflict[]
  names: NamedEntries
}) {
  const { review } = words
  return (
    <div className="notice space-y-2">
      <p className="font-semibold">{review.conflictHeading}</p>
      <p>{review.conflictHelp}</p>
      <ul className="space-y-3">
        {conflicts.map((conflict, index) => {
          const field = findField(kind, conflict.field)
          if (!field) return null
          return (
            <li key={index}>
              <p className="font-semibold">{labelOf(field, conflict)}</p>
              {conflict.type !== 'order' && (
                <dl className="grid gap-x-4 sm:grid-cols-[max-content_1fr]">
                  <dt>{review.conflictBase}</dt>
                  <dd>{side(field, conflict, 'base', names)}</dd>
                  <dt>{review.conflictTheirs}</dt>
                  <dd>{side(field, conflict, 'theirs', names)}</dd>
                  <dt>{review.conflictYours}</dt>
                  <dd>{side(field, conflict, 'yours', names)}</dd>
                </dl>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function labelOf(field: Field, conflict: Conflict): string {
  if (conflict.type === 'order') return `${say(field.label)}: ${words.review.conflictOrder}`
  if (conflict.type === 'row' || field.isSingle) return say(field.label)
  const column = field.columns[conflict.column]
  return column ? `${say(field.label)}: ${say(column.label)}` : say(field.label)
}

type Sided = Exclude<Conflict, { type: 'order' }>

function side(
  field: Field,
  conflict: Sided,
  which: 'base' | 'theirs' | 'yours',
  names: NamedEntries,
) {
  const cell: unknown = conflict[which]
  if (cell === undefined) return <em>{words.review.emptyValue}</em>
  if (conflict.type === 'row') return nameOfRow(field, cell as Row, names)
  if (conflict.column === 'knownFrom') return knownFromWords(cell as KnownFrom, names)
  const column = field.columns[conflict.column]
  if (!column) return null
  return (
    <ValueView
      value={cell as Parameters<typeof ValueView>[0]['value']}
      column={column}
      entries={names}
    />
  )
}
