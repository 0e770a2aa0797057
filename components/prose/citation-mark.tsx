import { words } from '@/wiki/words'
import { creationAddress, type LinkedEntry } from './entry-link'

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
  const isThere = entry !== undefined && entry.exists !== false
  const address = isThere ? entry.path : creationAddress(path)
  if (!address) return null
  return (
    <sup>
      <a
        href={address}
        className={isThere ? 'citation' : 'citation red-link'}
        rel={isThere ? undefined : 'nofollow'}
        aria-label={labelOf(number, isThere ? entry : undefined)}
      >
        [{number}]
      </a>
    </sup>
  )
}

function labelOf(number: number, entry: LinkedEntry | undefined): string {
  if (!entry) return words.prose.sourceMissing(number)
  return entry.name ? words.prose.source(number, entry.name) : words.prose.sourceUnnamed(number)
}
