import { parsePath } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'

/** What a wiki link in prose needs to know of the entry at its path. */
export interface LinkedEntry {
  /** Where the entry stands today. */
  path: string
  name: string
  hangul?: string
  /** False for a path that no entry has; so is a path that the record does not hold at all. */
  exists?: boolean
}

/** The address of the form for what a red link names, or undefined for a path that no entry can have. */
export function creationAddress(path: string, label?: string): string | undefined {
  const kind = parsePath(path)?.kind.name
  if (kind === undefined) return undefined
  const query = new URLSearchParams({ path, ...(label ? { label } : {}) })
  return `/new/${kind}?${query}`
}

/** A wiki link: to the entry where it stands today, to the form where there is none, or the label alone. */
export function EntryLink({
  path,
  label,
  entry,
}: {
  path: string
  label?: string
  entry: LinkedEntry | undefined
}) {
  if (entry && entry.exists !== false) {
    return <a href={entry.path}>{label ?? <EntryName entry={entry} />}</a>
  }
  const shown = label ?? nameFromPath(path)
  const address = creationAddress(path, label)
  const kind = parsePath(path)?.kind
  if (!address || !kind) return <span>{shown}</span>
  return (
    <a href={address} className="red-link" rel="nofollow">
      {shown}
      <span className="sr-only"> ({words.prose.missing(kind.label.en)})</span>
    </a>
  )
}

function EntryName({ entry }: { entry: LinkedEntry }) {
  const isKorean = /\p{Script=Hangul}/u.test(entry.name)
  return isKorean ? <span lang="ko">{entry.name}</span> : entry.name
}

/** `/people/kang-tae-oh` reads as `Kang Tae Oh` where nobody has given a name. */
function nameFromPath(path: string): string {
  const segment = path.slice(path.lastIndexOf('/') + 1)
  return segment.replace(/(?:^|-)([a-z0-9])/g, (found, letter: string) =>
    found.startsWith('-') ? ` ${letter.toUpperCase()}` : letter.toUpperCase(),
  )
}
