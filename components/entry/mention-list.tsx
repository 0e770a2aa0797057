import type { Mention } from '@/wiki/reading/mention'
import { PicturedLine } from '../picture/pictured-line'
import { HeldGroups, type HeldThings } from './held-groups'
import { MentionLink } from './mention-link'

/** So few entries are shown with their pictures; more are a list of names. */
const MOST_PICTURED = 12

/** Links to several entries, in columns where there is room. */
export function MentionList({
  mentions,
  withDetail = false,
}: {
  mentions: readonly Mention[]
  withDetail?: boolean
}) {
  if (mentions.length <= MOST_PICTURED) {
    return (
      <ul className="grid gap-x-8 gap-y-2.5 sm:grid-cols-2">
        {mentions.map((mention) => (
          <PicturedLine key={mention.id} mention={mention}>
            <MentionLink mention={mention} />
            {withDetail && mention.detail ? (
              <span className="label block">{mention.detail}</span>
            ) : null}
          </PicturedLine>
        ))}
      </ul>
    )
  }
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
