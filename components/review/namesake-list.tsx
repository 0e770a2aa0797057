import { MentionLink } from '@/components/entry/mention-link'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'

/** The entries that a new one of an edit may already be, for its reviewer. */
export function NamesakeList({ namesakes }: { namesakes: Mention[] }) {
  const { editor } = words
  if (namesakes.length === 0) return null
  return (
    <section aria-labelledby="namesakes" className="notice space-y-2">
      <h2 id="namesakes" className="text-base">
        {editor.namesakesTitle}
      </h2>
      <p>{editor.namesakesReview}</p>
      <ul>
        {namesakes.map((mention) => (
          <li key={mention.id}>
            <span className="inline-block min-h-6">
              <MentionLink mention={mention} />
            </span>
            {mention.isKnown && <TellingApart mention={mention} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function TellingApart({ mention: { detail, path } }: { mention: Mention }) {
  return (
    <>
      {detail && <> ({detail})</>} <span className="text-soft text-sm">{path}</span>
    </>
  )
}
