import { isReference } from '@/wiki/kinds/column'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { mentionFor } from '@/wiki/reading/references'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { EntryPicture } from '../picture/entry-picture'
import { AnyScript } from '../ui/name-text'
import { CellValue } from './cell-value'
import { CitationMarks } from './citation-marks'
import { rowsIn, type Drawing } from './drawing'
import { KnownSince } from './known-since'
import { ReferenceLink } from './mention-link'
import { kindOf } from '@/wiki/kinds/registry'

/** A drama's cast in the order of its credits: who plays whom, how much of it, in which episodes. */
export function CastList({ drawing, rows }: { drawing: Drawing; rows: readonly Row[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {rows.map((row) => (
        <CastMember key={row.id} drawing={drawing} row={row} />
      ))}
    </ul>
  )
}

function CastMember({ drawing, row }: { drawing: Drawing; row: Row }) {
  const { mentions } = drawing.reading
  const [person, character] = [columnOf(row, 'person'), columnOf(row, 'character')]
  const mention = isReference(person) ? mentionFor(person, mentions) : undefined
  const creditedAs = columnOf(row, 'creditedAs')
  return (
    <li className="flex gap-3">
      <div className="w-12 shrink-0">
        <EntryPicture
          kind="person"
          path={mention?.path ?? row.id}
          name={mention?.isKnown ? mention.name : { latin: '?' }}
        />
      </div>
      <div className="min-w-0">
        <p className="leading-relaxed font-semibold">
          {isReference(person) ? (
            <ReferenceLink reference={person} mentions={mentions} />
          ) : (
            words.reading.unknownPerformer
          )}
        </p>
        <p className="leading-relaxed">
          <span className="text-soft">{words.reading.as} </span>
          {isReference(character) ? (
            <ReferenceLink reference={character} mentions={mentions} />
          ) : (
            <span className="text-soft">{words.reading.unknownRole}</span>
          )}
          <CitationMarks drawing={drawing} row={row.id} />
        </p>
        <p className="label">
          <CastDetails row={row} mentions={mentions} />
          {typeof creditedAs === 'string' ? (
            <>
              {' · '}
              {words.reading.creditedAs(creditedAs)}
            </>
          ) : null}
          <KnownSince row={row} />
        </p>
      </div>
    </li>
  )
}

const DETAILS = ['role', 'lifeStage', 'castingState', 'episodes']

/** The part's weight, life stage, casting and episodes, as far as the row says them. */
export function CastDetails({
  row,
  mentions,
}: {
  row: Row
  mentions: Drawing['reading']['mentions']
}) {
  const columns = kindOf('drama').fields.cast?.columns ?? {}
  const filled = DETAILS.filter((name) => {
    const value = columnOf(row, name)
    return value !== undefined && value !== 'confirmed'
  })
  return filled.map((name, index) => {
    const column = columns[name]
    if (!column) return null
    const episodes = columnOf(row, 'episodes')
    return (
      <span key={name}>
        {index > 0 ? ' · ' : null}
        {name === 'episodes' && typeof episodes === 'string' ? (
          words.reading.alsoInEpisodes(episodes)
        ) : (
          <CellValue column={column} name={name} row={row} mentions={mentions} />
        )}
      </span>
    )
  })
}

/** The crew, grouped by job in the order of the credits. */
export function CrewList({ drawing }: { drawing: Drawing }) {
  const job = drawing.kind.fields.crew?.columns.job
  const byJob = new Map<string, Row[]>()
  for (const row of rowsIn(drawing, 'crew')) {
    const name = String(columnOf(row, 'job') ?? '')
    byJob.set(name, [...(byJob.get(name) ?? []), row])
  }
  return (
    <dl className="space-y-1.5">
      {[...byJob].map(([name, rows]) => (
        <div key={name} className="flex gap-3">
          <dt className="label w-32 shrink-0 pt-0.5">{say(job?.choices?.[name]) ?? name}</dt>
          <dd>
            {rows.map((row, index) => (
              <span key={row.id}>
                {index > 0 ? ', ' : null}
                <CrewMember drawing={drawing} row={row} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function CrewMember({ drawing, row }: { drawing: Drawing; row: Row }) {
  const person = columnOf(row, 'person')
  const creditedAs = columnOf(row, 'creditedAs')
  return (
    <>
      {isReference(person) ? (
        <ReferenceLink reference={person} mentions={drawing.reading.mentions} />
      ) : null}
      {typeof creditedAs === 'string' ? (
        <span className="text-soft">
          {' '}
          (<AnyScript text={creditedAs} />)
        </span>
      ) : null}
      <KnownSince row={row} />
      <CitationMarks drawing={drawing} row={row.id} />
    </>
  )
}
