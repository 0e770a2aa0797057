import type { Mention } from '@/wiki/reading/mention'
import { HeldGroups, type HeldThings } from './held-groups'
import { MentionLink } from './mention-link'

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

/** Says how many of something wait for which episode, each with a way to be shown. Nothing when none waits. */
export function HiddenNote(held: HeldThings) {
  if (held.groups.length === 0) return null
  return (
    <div className="text-soft text-[0.95rem]">
      <HeldGroups {...held} />
    </div>
  )
}
