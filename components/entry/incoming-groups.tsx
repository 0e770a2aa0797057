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
            <h3 className="mb-2">{headingOf(group, groups)}</h3>
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

/** The kind that points here: `Videos`; and the field in which it does where two of its do: `Dramas: networks`. */
function headingOf({ kind, field }: IncomingGroup, groups: readonly IncomingGroup[]): string {
  const declared = findKind(kind)
  const plural = say(declared?.plural) ?? kind
  if (groups.filter((group) => group.kind === kind).length === 1) return plural
  const label = say(declared?.fields[field]?.label) ?? field
  return `${plural}: ${label.toLowerCase()}`
}
