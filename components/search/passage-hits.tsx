import { findKind } from '@/wiki/kinds/registry'
import type { Excerpt } from '@/wiki/reading/excerpt'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { say } from '@/wiki/words/language'
import { MentionLink } from '../entry/mention-link'
import { AnyScript } from '../ui/name-text'

/** Entries whose prose says what was looked for, each with the passage. */
export function PassageHits({ hits }: { hits: readonly { mention: Mention; excerpt: Excerpt }[] }) {
  if (hits.length === 0) return null
  return (
    <section className="mt-9" aria-labelledby="in-text">
      <h2 id="in-text">{words.search.inText}</h2>
      <ul className="mt-3 space-y-4">
        {hits.map(({ mention, excerpt }) => (
          <li key={mention.id}>
            <MentionLink mention={mention} />
            <span className="label block">
              {[say(findKind(mention.kind)?.label), mention.detail].filter(Boolean).join(' · ')}
            </span>
            <p className="text-soft mt-1 max-w-prose">
              {excerpt.map(({ text, isMarked }, index) =>
                isMarked ? (
                  <mark key={index} className="text-ink bg-transparent font-semibold">
                    <AnyScript text={text} />
                  </mark>
                ) : (
                  <AnyScript key={index} text={text} />
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
