import { NameText } from '@/components/ui/name-text'
import type { Mention } from '@/wiki/reading/mention'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

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
        {namesakes.map(({ id, name, path, detail }) => (
          <li key={id}>
            <a href={hrefFor(path)} className="inline-block min-h-6">
              <NameText name={name} />
            </a>
            {detail && <> ({detail})</>} <span className="text-soft text-sm">{path}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
