import type { Gate } from '@/wiki/spoilers/gate'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { MentionLink } from './mention-link'
import { countByUntil } from './until'

/** Links to several entries, in columns where there is room. */
export function MentionList({
  mentions,
  withDetail = false,
}: {
  mentions: readonly Mention[]
  withDetail?: boolean
}) {
  return (
    <ul className="gap-x-8 sm:columns-2">
      {mentions.map((mention) => (
        <li key={mention.id} className="mb-1 break-inside-avoid py-0.5">
          <MentionLink mention={mention} />
          {withDetail && mention.detail ? (
            <span className="text-soft"> ({mention.detail})</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** Says how many of something wait for which episode, and offers to show them. Nothing when none waits. */
export function HiddenNote({
  gates,
  one,
  many,
}: {
  gates: readonly Gate[]
  one: string
  many: string
}) {
  if (gates.length === 0) return null
  return (
    <p className="text-soft text-[0.95rem]">
      {countByUntil(gates)
        .map(({ until, count }) => words.reading.heldThing(count, one, many, until))
        .join(', ')}
      .{' '}
      <a href="?progress=all" rel="nofollow">
        {words.reading.showEverything}
      </a>
    </p>
  )
}
