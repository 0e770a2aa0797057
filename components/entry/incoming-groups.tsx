import { findKind } from '@/wiki/kinds/registry'
import type { IncomingGroup } from '@/wiki/reading/around'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { MentionList } from './mention-list'
import { Section } from './section'

/** Relations that other entries own, seen from this one: who points here, by kind and field. */
export function IncomingGroups({
  groups,
  path,
}: {
  groups: readonly IncomingGroup[]
  path: string
}) {
  if (groups.length === 0) return null
  return (
    <Section id="part-mentions" heading={words.reading.mentionedIn}>
      <div className="space-y-5">
        {groups.map((group) => (
          <div key={`${group.kind}-${group.field}`}>
            <h3 className="mb-1">{headingOf(group)}</h3>
            <MentionList mentions={group.mentions} withDetail />
            {group.total > group.mentions.length ? (
              <p>
                <a href={hrefFor(`/links${path}`)}>
                  {words.common.more(group.total - group.mentions.length)}
                </a>
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </Section>
  )
}

/** `Dramas: Networks` — the kind that points here, and the field in which it does. */
function headingOf({ kind, field }: IncomingGroup): string {
  const declared = findKind(kind)
  const label = say(declared?.fields[field]?.label) ?? field
  return `${say(declared?.plural) ?? kind}: ${label.toLowerCase()}`
}
