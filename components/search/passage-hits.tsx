import { findKind } from '@/wiki/kinds/registry'
import type { Excerpt } from '@/wiki/reading/excerpt'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { MentionLink } from '../entry/mention-link'
import { PicturedLine } from '../picture/pictured-line'
import { AnyScript } from '../ui/name-text'

/** Entries whose prose says what was looked for, each with the passage. */
export function PassageHits({ hits }: { hits: readonly { mention: Mention; excerpt: Excerpt }[] }) {
  if (hits.length === 0) return null
  return (
    <section aria-labelledby="in-text">
      <h2 id="in-text" className="border-line mb-3 border-b pb-1.5">
        {words.search.inText}
      </h2>
      <ul className="space-y-4">
        {hits.map(({ mention, excerpt }) => (
          <PicturedLine key={mention.id} mention={mention} className="items-start">
            <span className="font-semibold">
              <MentionLink mention={mention} />
            </span>
            <span className="label block">
              {[say(findKind(mention.kind)?.label), mention.detail].filter(Boolean).join(' · ')}
            </span>
            <p className="text-soft text-small max-w-text mt-1">
              <Passage excerpt={excerpt} />
            </p>
          </PicturedLine>
        ))}
      </ul>
    </section>
  )
}

function Passage({ excerpt }: { excerpt: Excerpt }) {
  return excerpt.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className="text-ink bg-transparent font-semibold">
        <AnyScript text={text} />
      </mark>
    ) : (
      <AnyScript key={index} text={text} />
    ),
  )
}
