import { creationAddress } from '@/components/entry/mention-link'
import { MentionList } from '@/components/entry/mention-list'
import { MentionLink } from '@/components/entry/mention-link'
import { reader } from '@/db/connection'
import { describePaths } from '@/db/queries/mentions'
import { searchNames } from '@/db/queries/search-names'
import { parsePath } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { nameFromPath } from '@/wiki/reading/name-from-path'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'

/** Says that nothing stands at a path, offers to write it where an entry could, and names what is nearest. */
export function MissingEntry({ path }: { path: string }) {
  const parsed = parsePath(path)
  const parent = parsed?.parent ? parentOf(parsed.parent) : undefined
  const name = nameFrom(path)
  return (
    <div className="max-w-prose">
      <h1>{words.reading.missingTitle}</h1>
      <p className="mt-4">{words.reading.missingText(path)}</p>
      {parsed ? (
        <p className="mt-4">
          <a
            href={hrefFor(creationAddress(parsed.kind.name, path, name))}
            rel="nofollow"
            className="button"
          >
            {words.reading.missingCreate(say(parsed.kind.label))}
          </a>
        </p>
      ) : null}
      {parent ? (
        <p className="mt-4">
          {words.reading.missingParent} <MentionLink mention={parent} />
        </p>
      ) : null}
      <NearestEntries path={path} />
      <p className="text-soft mt-8">{words.reading.missingHelp}</p>
    </div>
  )
}

/** Names the entries that are called like the last part of a path, where there are any. */
export function NearestEntries({ path }: { path: string }) {
  const near = nearestTo(path)
  if (near.length === 0) return null
  return (
    <>
      <h2 className="mt-8 mb-2">{words.reading.missingNear}</h2>
      <MentionList mentions={near} withDetail />
    </>
  )
}

function parentOf(path: string): Mention | undefined {
  const mention = describePaths(reader(), [path], NOTHING_WATCHED)[path]
  return mention?.status === 'live' ? mention : undefined
}

/** As many as help somebody who mistyped. */
const MOST_NEAR = 8

function nearestTo(path: string): Mention[] {
  const typed = (path.split('/').at(-1) ?? '').replaceAll('-', ' ')
  if (typed.length < 2) return []
  return searchNames(reader(), typed, { limit: MOST_NEAR }).map(({ mention }) => mention)
}

/** A name to begin with; an episode's number is none. */
function nameFrom(path: string): string | undefined {
  return /\/\d+$/.test(path) ? undefined : nameFromPath(path)
}
