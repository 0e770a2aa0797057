import type { ReactNode } from 'react'
import type { Field, Kind } from '@/wiki/kinds/kind'
import { findField } from '@/wiki/kinds/registry'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Document } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { RowChange } from './row-change'
import { factsOf, nameOfRow, type NamedEntries } from './row-names'

/**
 * The difference of two documents, field by field and row by row.
 *
 * `changes` come from `shieldDifference` (or `differenceBetween` where everything may be seen). `entries` names
 * the entries that `listChangedEntries(changes)` lists; one that it does not hold is not named. `documents` are
 * the compared ones: they tell of which fact a citation is. `level` is that of the fields' headings. `beside` draws
 * what stands before a change, such as a choice, from the change and the words that name it.
 */
export function ChangeList({
  kind,
  changes,
  entries,
  documents = [],
  level = 3,
  beside,
}: {
  kind: Kind
  changes: readonly RowDifference[]
  entries: NamedEntries
  documents?: readonly (Document | null)[]
  level?: 2 | 3 | 4
  beside?: (change: RowDifference, name: string) => ReactNode
}) {
  if (changes.length === 0) return <p className="text-soft">{words.revision.nothing}</p>
  const context = { entries, facts: factsOf(kind, documents, changes, entries) }
  const Heading = `h${level}` as const
  return (
    <div className="divide-line border-line divide-y border-y">
      {byField(changes).map(([name, rows]) => {
        const field = findField(kind, name)
        return (
          <section key={name} className="gap-x-6 py-3 md:grid md:grid-cols-[11rem_minmax(0,1fr)]">
            <Heading className="leading-normal">{say(field?.label) ?? name}</Heading>
            <ul className="divide-line divide-y">
              {rows.map((change) => (
                <li
                  key={`${change.type}-${change.id}`}
                  className="flex gap-3 py-2 first:pt-0.5 last:pb-0"
                >
                  {beside?.(change, nameOfChange(change, field ?? unknownField(name), entries))}
                  <div className="min-w-0 grow">
                    <RowChange
                      change={change}
                      field={field ?? unknownField(name)}
                      context={context}
                    />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** A change in one line: its field, what became of the row, and the row in words. */
function nameOfChange(change: RowDifference, field: Field, entries: NamedEntries): string {
  const row = change.after ?? change.before
  const name = row ? nameOfRow(field, row, entries) : ''
  const told = [words.revision[change.type], name].filter(Boolean).join(' ')
  return `${say(field.label)}: ${told}`
}

/** The changes of each field, in the order in which the fields first come. */
function byField(changes: readonly RowDifference[]): [string, RowDifference[]][] {
  const fields = new Map<string, RowDifference[]>()
  for (const change of changes) {
    fields.set(change.field, [...(fields.get(change.field) ?? []), change])
  }
  return [...fields]
}

/** Stands for a field that an old revision has and the kind no longer declares: its columns show as they are stored. */
function unknownField(name: string): Field {
  return {
    label: { en: name, ko: name },
    section: '',
    columns: {},
    isSingle: false,
    isSet: false,
    isOrdered: false,
    telling: 'announced',
    isHome: false,
  }
}
