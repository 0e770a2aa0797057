import { findKind } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { MentionLink } from './mention-link'

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
            {findKind(from.kind)?.label.en} ·{' '}
            {fields
              .map((field) => findKind(from.kind)?.fields[field]?.label.en ?? field)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
