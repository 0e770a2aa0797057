import type { Reference } from '@/wiki/kinds/column'
import { findKind } from '@/wiki/kinds/registry'
import type { Mention, Mentions } from '@/wiki/reading/mention'
import { mentionFor } from '@/wiki/reading/references'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { AnyScript, NameText } from '../ui/name-text'
import { untilOf } from './until'

/** The address of the form for an entry that does not exist yet, filled with what is known of it. */
export function creationAddress(kind: string, path?: string, name?: string): string {
  const query = new URLSearchParams({ ...(path ? { path } : {}), ...(name ? { name } : {}) })
  return query.size > 0 ? `/new/${kind}?${query}` : `/new/${kind}`
}

/**
 * A link to an entry. What the reader may not know of yet is said to be hidden, without its name and without a link;
 * a deleted one is named by its address, where its page says so and how to bring it back.
 */
export function MentionLink({
  mention,
  as,
  isShort = false,
}: {
  mention: Mention
  as?: string
  isShort?: boolean
}) {
  if (!mention.isKnown) return <HiddenMention mention={mention} />
  const name = as ? <AnyScript text={as} /> : <NameText name={mention.name} isShort={isShort} />
  if (mention.status === 'live') return <a href={hrefFor(mention.path)}>{name}</a>
  return (
    <a href={hrefFor(mention.path)} className="red-link" rel="nofollow">
      {name}
      <span className="sr-only"> ({words.prose.deleted})</span>
    </a>
  )
}

/** Stands for what a reader may not know of yet. */
function HiddenMention({ mention }: { mention: Mention }) {
  const kind = say(findKind(mention.kind)?.label) ?? ''
  return (
    <span className="text-soft italic">
      {words.reading.hiddenName(kind, untilOf(mention.gate))}
    </span>
  )
}

/** What a row points at: the entry, or a red link that opens the form for it. */
export function ReferenceLink({
  reference,
  mentions,
  isShort,
}: {
  reference: Reference
  mentions: Mentions
  isShort?: boolean
}) {
  const mention = mentionFor(reference, mentions)
  if (mention) {
    const as = 'entry' in reference ? reference.as : undefined
    return <MentionLink mention={mention} as={as} isShort={isShort} />
  }
  if ('entry' in reference) return <span className="text-soft">{words.common.unknown}</span>
  return <RedLink kind={reference.kind} path={reference.path} label={reference.label} />
}

/** A link to the form for an entry that somebody mentioned and nobody has written. */
export function RedLink({ kind, path, label }: { kind: string; path?: string; label: string }) {
  return (
    <a href={hrefFor(creationAddress(kind, path, label))} className="red-link" rel="nofollow">
      <AnyScript text={label} />
      <span className="sr-only"> ({words.common.newPage})</span>
    </a>
  )
}
