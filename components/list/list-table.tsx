import type { ReactNode } from 'react'
import { findKind, kindOf } from '@/wiki/kinds/registry'
import { columnOfFilter } from '@/wiki/kinds/listing'
import { filtersOf } from '@/wiki/reading/list-question'
import type { ListedLine } from '@/wiki/reading/listed-line'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { MentionLink } from '../entry/mention-link'
import { DateText } from '../ui/date-text'

/** Entries as a table: name, date, and what the list can be filtered by. It scrolls inside itself, behind the name. */
export function ListTable({ kind, lines }: { kind: string; lines: readonly ListedLine[] }) {
  const declared = kindOf(kind)
  const { listing } = declared
  if (!listing) return null
  const columns = filtersOf(declared).filter(
    ({ name, type }) => lines.some((line) => line.values[name]?.length) && type !== 'year',
  )
  return (
    <div
      className="scroll-x"
      tabIndex={0}
      role="region"
      aria-label={words.reading.tableOf(say(findKind(kind)?.plural) ?? kind)}
    >
      <table className="table list-table">
        <thead>
          <tr>
            <th scope="col">{words.lists.name}</th>
            <th scope="col">{say(columnOfFilter(declared, listing.date).label)}</th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ mention, date, values }) => (
            <tr key={mention.id}>
              <th scope="row">
                <MentionLink mention={mention} />
              </th>
              <td>{date === '' ? null : <DateText date={date} />}</td>
              {columns.map(({ name }) => (
                <td key={name}>{joined(values[name] ?? [])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function joined(values: readonly (string | Mention)[]): ReactNode {
  return values.map((value, index) => (
    <span key={typeof value === 'string' ? value : value.id}>
      {index > 0 ? ', ' : null}
      {typeof value === 'string' ? value : <MentionLink mention={value} isShort />}
    </span>
  ))
}
