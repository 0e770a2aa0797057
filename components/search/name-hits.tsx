import { findKind } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { MentionLink } from '../entry/mention-link'
import { PicturedLine } from '../picture/pictured-line'
import { AnyScript } from '../ui/name-text'

/** An entry that bears a name that was looked for. */
export interface Hit {
  mention: Mention
  /** The name that fits what was typed. */
  matched: string
  /** It fits as a whole, in this spelling or another. */
  isWhole: boolean
  year?: string
}

/** The entries whose names were found, the best first: each with its kind, what tells it apart, and the name that fits. */
export function NameHits({ hits }: { hits: readonly Hit[] }) {
  return (
    <ul className="grid gap-y-3">
      {hits.map(({ mention, matched, year }) => (
        <PicturedLine key={mention.id} mention={mention}>
          <span className="text-lead font-semibold">
            <MentionLink mention={mention} />
          </span>
          <span className="label block">
            {factsOf(mention, year).join(' · ')}
            {isNew(mention, matched) ? (
              <>
                {' · '}
                {words.search.alsoKnown} <AnyScript text={matched} />
              </>
            ) : null}
          </span>
        </PicturedLine>
      ))}
    </ul>
  )
}

/** Its kind, what tells it from its namesakes, and the year where that is not it already. */
function factsOf(mention: Mention, year: string | undefined): string[] {
  const facts = [say(findKind(mention.kind)?.label), mention.detail, year]
  return [...new Set(facts)].filter((fact): fact is string => Boolean(fact))
}

/** Whether the name that was found is another than those that the hit shows anyway. */
function isNew({ name }: Mention, matched: string): boolean {
  return matched !== name.latin && matched !== name.hangul
}
