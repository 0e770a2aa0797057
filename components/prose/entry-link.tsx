import type { EntryName } from '@/wiki/kinds/kind'
import { parsePath } from '@/wiki/kinds/registry'
import { shownName } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { AnyScript } from '../ui/name-text'

/**
 * What a wiki link in prose needs to know of the entry at its path; a mention of it will do. A path that no
 * entry ever had is not in the record at all.
 */
export interface LinkedEntry {
  /** Where the entry stands today. */
  path: string
  name: EntryName | string
  status?: 'live' | 'deleted' | 'merged'
}

/** The one name that stands in running text: the one of the text's language, that of the page unless it is given. */
export function shortNameOf({ name }: LinkedEntry, language?: string): string {
  return typeof name === 'string' ? name : shownName(name, language).first
}

/** The address of the form for what a red link names, or undefined for a path that no entry can have. */
export function creationAddress(path: string, label?: string): string | undefined {
  const kind = parsePath(path)?.kind.name
  if (kind === undefined) return undefined
  const query = new URLSearchParams({ path, ...(label ? { label } : {}) })
  return `/new/${kind}?${query}`
}

/**
 * A wiki link: to the entry where it stands today, to the form where there is none, or the label alone where
 * there can be none. The page of a deleted entry says so and how to bring it back, so the link stays.
 */
export function EntryLink({
  path,
  label,
  entry,
  lang,
}: {
  path: string
  label?: string
  entry: LinkedEntry | undefined
  /** The language of the text around it, where it is not the page's. */
  lang?: string
}) {
  if (entry) {
    const isDeleted = entry.status === 'deleted'
    return (
      <a href={hrefFor(entry.path)} className={isDeleted ? 'red-link' : undefined}>
        {label ?? <AnyScript text={shortNameOf(entry, lang)} />}
        {isDeleted && <span className="sr-only"> ({words.prose.deleted})</span>}
      </a>
    )
  }
  const shown = label ?? nameFromPath(path)
  const address = creationAddress(path, label)
  const kind = parsePath(path)?.kind
  if (!address || !kind) return <span>{shown}</span>
  return (
    <a href={hrefFor(address)} className="red-link" rel="nofollow">
      {shown}
      <span className="sr-only"> ({words.prose.missing(say(kind.label))})</span>
    </a>
  )
}

/** `/people/kang-tae-oh` reads as `Kang Tae Oh` where nobody has given a name. */
function nameFromPath(path: string): string {
  const segment = path.slice(path.lastIndexOf('/') + 1)
  return segment.replace(/(?:^|-)([a-z0-9])/g, (found, letter: string) =>
    found.startsWith('-') ? ` ${letter.toUpperCase()}` : letter.toUpperCase(),
  )
}
