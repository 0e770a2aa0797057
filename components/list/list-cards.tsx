import { kindOf } from '@/wiki/kinds/registry'
import { filtersOf } from '@/wiki/reading/list-question'
import { MentionLink } from '../entry/mention-link'
import { PicturedLine } from '../picture/pictured-line'
import { DateText } from '../ui/date-text'
import type { ListedLine } from '@/wiki/reading/listed-line'
import { nameFor } from '@/wiki/reading/shown-name'

/** Entries as cards of two lines: the name, and below it what the list can be filtered by. */
export function ListCards({ kind, lines }: { kind: string; lines: readonly ListedLine[] }) {
  const shown = filtersOf(kindOf(kind)).filter(
    ({ type, name }) => type !== 'year' && name !== 'sources',
  )
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {lines.map(({ mention, date, values }) => {
        const facts = shown
          .flatMap(({ name }) => values[name] ?? [])
          .map((value) => (typeof value === 'string' ? value : nameFor(value.name)))
        return (
          <PicturedLine
            key={mention.id}
            mention={mention}
            className="border-line border-t pt-3 leading-snug"
          >
            <p className="font-semibold">
              <MentionLink mention={mention} />
            </p>
            <p className="label mt-0.5">
              {date === '' ? null : <DateText date={date} />}
              {date !== '' && facts.length > 0 ? ' · ' : null}
              {facts.join(' · ')}
            </p>
          </PicturedLine>
        )
      })}
    </ul>
  )
}
