import { kindOf } from '@/wiki/kinds/registry'
import { isReference } from '@/wiki/kinds/column'
import type { Credit } from '@/wiki/reading/around'
import type { Mentions } from '@/wiki/reading/mention'
import { columnOf } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { PicturedLine } from '../picture/pictured-line'
import { CastDetails } from './cast-list'
import { KnownSince } from './known-since'
import { MentionLink, ReferenceLink } from './mention-link'

/** What a person did in which drama, by the year of its first broadcast, the newest first. */
export function CreditsByYear({
  credits,
  mentions,
}: {
  credits: readonly Credit[]
  mentions: Mentions
}) {
  const years = new Map<string, Credit[]>()
  for (const credit of credits) {
    const year = credit.airedFrom?.slice(0, 4) ?? ''
    years.set(year, [...(years.get(year) ?? []), credit])
  }
  return (
    <dl className="space-y-4">
      {[...years].map(([year, list]) => (
        <div key={year} className="flex gap-4">
          <dt className="w-14 shrink-0 font-semibold tabular-nums">
            {year || words.reading.yearUnknown}
          </dt>
          <dd className="min-w-0 flex-1">
            <ul className="space-y-3">
              {list.map((credit) => (
                <PicturedLine
                  key={`${credit.drama.id}-${credit.field}-${credit.row.id}`}
                  mention={credit.drama}
                >
                  <CreditLine credit={credit} mentions={mentions} />
                </PicturedLine>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function CreditLine({ credit, mentions }: { credit: Credit; mentions: Mentions }) {
  const { drama, field, row } = credit
  const creditedAs = columnOf(row, 'creditedAs')
  return (
    <>
      <p className="font-semibold">
        <MentionLink mention={drama} />
      </p>
      {field === 'crew' ? (
        <span className="text-soft">{jobOf(credit)}</span>
      ) : (
        <Role credit={credit} mentions={mentions} />
      )}
      {field === 'crew' ? null : (
        <span className="label">
          {' '}
          <CastDetails row={row} mentions={mentions} />
        </span>
      )}
      {typeof creditedAs === 'string' ? (
        <span className="label"> {words.reading.creditedAs(creditedAs)}</span>
      ) : null}
      <KnownSince row={row} />
    </>
  )
}

function Role({ credit, mentions }: { credit: Credit; mentions: Mentions }) {
  const reference = columnOf(credit.row, 'character')
  if (credit.character) {
    return (
      <>
        <span className="text-soft">{words.reading.as} </span>
        <MentionLink mention={credit.character} />
      </>
    )
  }
  if (!isReference(reference)) return null
  return (
    <>
      <span className="text-soft">{words.reading.as} </span>
      <ReferenceLink reference={reference} mentions={mentions} />
    </>
  )
}

function jobOf({ row }: Credit): string {
  const job = String(columnOf(row, 'job') ?? '')
  return say(kindOf('drama').fields.crew?.columns.job?.choices?.[job]) ?? job
}

/** Who plays a character, with the part's details. */
export function Performers({
  credits,
  mentions,
  withCharacter = false,
}: {
  credits: readonly Credit[]
  mentions: Mentions
  /** Also names the character, for pages about several. */
  withCharacter?: boolean
}) {
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {credits.map((credit) => (
        <PicturedLine
          key={`${credit.drama.id}-${credit.row.id}`}
          mention={credit.person ?? credit.drama}
        >
          <p className="font-semibold">
            <Performer credit={credit} mentions={mentions} />
          </p>
          {withCharacter && credit.character ? (
            <p>
              <span className="text-soft">{words.reading.as}</span>{' '}
              <MentionLink mention={credit.character} />
            </p>
          ) : null}
          <p className="label">
            <CastDetails row={credit.row} mentions={mentions} />
            <KnownSince row={credit.row} />
          </p>
        </PicturedLine>
      ))}
    </ul>
  )
}

function Performer({ credit, mentions }: { credit: Credit; mentions: Mentions }) {
  if (credit.person) return <MentionLink mention={credit.person} />
  const person = columnOf(credit.row, 'person')
  return isReference(person) ? (
    <ReferenceLink reference={person} mentions={mentions} />
  ) : (
    words.reading.unknownPerformer
  )
}
