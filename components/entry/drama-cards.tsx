import { kindOf } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { nameFor } from '@/wiki/reading/shown-name'
import { EntryPicture } from '../picture/entry-picture'
import { DateText } from '../ui/date-text'
import { MentionLink } from './mention-link'
import { say } from '@/wiki/words/language'

/** A drama in a list; `db/queries/dramas` gives it. */
interface DramaCardProps {
  mention: Mention
  network?: Mention
  format: string | null
  status: string | null
  airedFrom: string | null
}

/** Dramas as a shelf of drawn posters. */
export function DramaCards({ dramas }: { dramas: readonly DramaCardProps[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-7 sm:grid-cols-3 lg:grid-cols-4">
      {dramas.map((drama) => (
        <DramaCard key={drama.mention.id} {...drama} />
      ))}
    </ul>
  )
}

function DramaCard({ mention, network, format, status, airedFrom }: DramaCardProps) {
  const fields = kindOf('drama').fields
  const labelOf = (field: string, value: string | null) =>
    value === null ? undefined : say(fields[field]?.columns.value?.choices?.[value])
  const detail = [nameFor(network?.name), airedFrom?.slice(0, 4)].filter(Boolean).join(' · ')
  // A dot stays with what it stands behind.
  const facts = [labelOf('format', format), labelOf('status', status)]
    .filter(Boolean)
    .join('\u00a0· ')
  return (
    <li className="relative">
      <EntryPicture kind="drama" path={mention.path} name={mention.name} detail={detail} />
      <p className="mt-2 leading-snug font-semibold [&_a]:after:absolute [&_a]:after:inset-0">
        <MentionLink mention={mention} />
      </p>
      <p className="label">
        {airedFrom ? <DateText date={airedFrom} /> : null}
        {airedFrom && facts ? '\u00a0· ' : null}
        {facts}
      </p>
    </li>
  )
}
