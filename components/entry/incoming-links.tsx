import { findKind } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { MentionLink } from './mention-link'
import { say } from '@/wiki/words/language'

/** Pages that mention an entry, each with the fields in which it does. */
export function IncomingLinks({
  links,
}: {
  links: readonly { from: Mention; fields: string[] }[]
}) {
  return (
    <ul className="space-y-2">
      {links.map(({ from, fields }) => (
        <li key={from.id}>
          <MentionLink mention={from} />
          {from.detail ? <span className="text-soft"> ({from.detail})</span> : null}
          <span className="label block">
            {say(findKind(from.kind)?.label)} ·{' '}
            {fields
              .map((field) => say(findKind(from.kind)?.fields[field]?.label) ?? field)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
