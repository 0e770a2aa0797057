import { isReference } from '@/wiki/kinds/column'
import { kindOf } from '@/wiki/kinds/registry'
import type { Credit, WaitingDrama } from '@/wiki/reading/around'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { PicturedLine } from '../picture/pictured-line'
import { OutLink } from './cell-value'
import type { Drawing } from './drawing'
import { MentionLink, ReferenceLink } from './mention-link'

/** Other dramas of the cast and crew, each with why it is offered and where to watch it. */
export function WaitingList({
  drawing,
  dramas,
}: {
  drawing: Drawing
  dramas: readonly WaitingDrama[]
}) {
  return (
    <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {dramas.map(({ drama, airedFrom, credits, whereToWatch }) => (
        <PicturedLine key={drama.id} mention={drama}>
          <h3>
            <MentionLink mention={drama} />
            {airedFrom ? (
              <span className="text-soft font-normal"> {airedFrom.slice(0, 4)}</span>
            ) : null}
          </h3>
          <ul className="mt-0.5">
            {credits.slice(0, 4).map((credit) => (
              <li key={`${credit.field}-${credit.row.id}`}>
                <Why credit={credit} />
              </li>
            ))}
          </ul>
          <p className="label mt-0.5">
            <WhereToWatch drawing={drawing} rows={whereToWatch} />
          </p>
        </PicturedLine>
      ))}
    </ul>
  )
}

/** `Kang Tae Oh plays Cha Yul Moo`, each of them a link. */
function Why({ credit }: { credit: Credit }) {
  const { person, character, field, row } = credit
  if (!person) return null
  const who = <MentionLink mention={person} isShort />
  if (field === 'crew') {
    const job = String(columnOf(row, 'job') ?? '')
    const label = say(kindOf('drama').fields.crew?.columns.job?.choices?.[job]) ?? job
    return (
      <>
        {who}: {label.toLowerCase()}
      </>
    )
  }
  return (
    <>
      {who}{' '}
      {character?.isKnown ? (
        <>
          {words.reading.playsVerb} <MentionLink mention={character} isShort />
        </>
      ) : (
        words.reading.isInIt
      )}
    </>
  )
}

function WhereToWatch({ drawing, rows }: { drawing: Drawing; rows: readonly Row[] }) {
  if (rows.length === 0) return words.reading.watchUnknown
  return (
    <>
      {words.reading.watchAt}{' '}
      {rows.map((row, index) => {
        const [platform, url] = [columnOf(row, 'platform'), columnOf(row, 'url')]
        return (
          <span key={row.id}>
            {index > 0 ? ', ' : null}
            {isReference(platform) ? (
              <ReferenceLink reference={platform} mentions={drawing.reading.mentions} isShort />
            ) : null}
            {typeof url === 'string' ? (
              <>
                {' '}
                (<OutLink url={url} />)
              </>
            ) : null}
          </span>
        )
      })}
    </>
  )
}
