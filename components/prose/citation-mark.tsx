import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { creationAddress, shortNameOf, type LinkedEntry } from './entry-link'

/** The small number that leads from a sentence to the source that says so. */
export function CitationMark({
  path,
  number,
  entry,
}: {
  path: string
  number: number
  entry: LinkedEntry | undefined
}) {
  const address = entry ? entry.path : creationAddress(path)
  if (!address) return null
  return (
    <sup>
      <a
        href={hrefFor(address)}
        className={`-my-2 inline-flex min-h-6 min-w-6 items-center justify-center ${
          entry && entry.status !== 'deleted' ? '' : 'red-link'
        }`}
        rel={entry ? undefined : 'nofollow'}
        aria-label={labelOf(number, entry)}
      >
        [{number}]
      </a>
    </sup>
  )
}

function labelOf(number: number, entry: LinkedEntry | undefined): string {
  if (!entry) return words.prose.sourceMissing(number)
  const name = shortNameOf(entry)
  return name === '' ? words.prose.sourceUnnamed(number) : words.prose.source(number, name)
}
