import type { CitedFact } from '@/wiki/reading/around'
import type { Mentions } from '@/wiki/reading/mention'
import { kindOf } from '@/wiki/kinds/registry'
import { parseProse } from '@/wiki/prose/parse-prose'
import { plainText } from '@/wiki/prose/plain-text'
import { columnOf } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { DateText } from '../ui/date-text'
import { CellValue } from './cell-value'
import { MentionLink } from './mention-link'
import { EmptyPart, Section } from './section'

/** All that is cited from a source, entry by entry. */
export function CitedFacts({
  source,
  mentions,
}: {
  source: { facts: CitedFact[]; total: number; next: string | null }
  mentions: Mentions
}) {
  const byEntry = new Map<string, CitedFact[]>()
  for (const fact of source.facts) {
    byEntry.set(fact.entry.id, [...(byEntry.get(fact.entry.id) ?? []), fact])
  }
  return (
    <Section id="part-facts" heading={words.reading.citedFacts}>
      {source.facts.length === 0 ? <EmptyPart text={words.reading.emptyCited} /> : null}
      <ul className="space-y-5">
        {[...byEntry.values()].map((facts) => (
          <li key={facts[0]?.entry.id}>
            <h3>
              {facts[0] ? <MentionLink mention={facts[0].entry} /> : null}
              {facts[0]?.entry.detail ? (
                <span className="text-soft font-normal"> ({facts[0].entry.detail})</span>
              ) : null}
            </h3>
            <dl className="mt-1 space-y-1">
              {facts.map((fact) => (
                <FactLine
                  key={`${fact.row.id}-${fact.column}-${fact.quote}`}
                  fact={fact}
                  mentions={mentions}
                />
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {source.next ? (
        <p className="mt-5">
          <a href={`?after=${source.next}`} rel="next">
            {words.reading.nextPage}
          </a>
        </p>
      ) : null}
    </Section>
  )
}

function FactLine({ fact, mentions }: { fact: CitedFact; mentions: Mentions }) {
  const field = kindOf(fact.entry.kind).fields[fact.field]
  if (!field) return null
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="label w-32 shrink-0 pt-0.5">{say(field.label)}</dt>
      <dd className="min-w-0 flex-1 basis-56">
        <FactText fact={fact} mentions={mentions} />
        {fact.quote ? <q className="text-soft block text-[0.92rem]">{fact.quote}</q> : null}
        {fact.checkedOn ? (
          <span className="label block">
            {words.reading.checkedOn} <DateText date={fact.checkedOn} />
          </span>
        ) : null}
      </dd>
    </div>
  )
}

/** As much of a text as makes it recognizable in a list. */
const LONGEST_TEXT = 200

function FactText({ fact, mentions }: { fact: CitedFact; mentions: Mentions }) {
  const columns = kindOf(fact.entry.kind).fields[fact.field]?.columns ?? {}
  const language = columnOf(fact.row, 'language')
  const isProse = Object.values(columns).some(({ type }) => type === 'prose')
  const filled = Object.entries(columns).filter(
    ([name, { type }]) =>
      type !== 'flag' &&
      !(isProse && name === 'language') &&
      columnOf(fact.row, name) !== undefined &&
      (fact.column === undefined || fact.column === name),
  )
  return filled.map(([name, column], index) => {
    const value = columnOf(fact.row, name)
    return (
      <span key={name}>
        {index > 0 ? ' · ' : null}
        {column.type === 'prose' && typeof value === 'string' ? (
          <span lang={typeof language === 'string' ? language : undefined}>
            {plainText(parseProse(value), LONGEST_TEXT)}
          </span>
        ) : (
          <CellValue column={column} name={name} row={fact.row} mentions={mentions} />
        )}
      </span>
    )
  })
}
