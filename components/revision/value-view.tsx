import type { ReactNode } from 'react'
import { isReference, type Column, type Reference, type Value } from '@/wiki/kinds/column'
import { parsePath } from '@/wiki/kinds/registry'
import type { KnownFrom } from '@/wiki/revisions/document'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import type { NamedEntries } from './row-names'
import { langOf } from './text-difference'

/** One value of a row as a reader sees it: entries by name, choices by label. */
export function ValueView({
  value,
  column,
  entries,
}: {
  value: Value
  column: Column
  entries: NamedEntries
}): ReactNode {
  if (isReference(value)) return <ReferenceView reference={value} entries={entries} />
  if (value === true) return words.revision.yes
  const text = String(value)
  if (column.type === 'choice') return say(column.choices?.[text]) ?? text
  if (column.type === 'url') return <span className="break-all">{text}</span>
  if (typeof value !== 'string') return text
  return (
    <span className="whitespace-pre-wrap" lang={column.isKorean ? 'ko' : langOf(text)}>
      {text}
    </span>
  )
}

function ReferenceView({ reference, entries }: { reference: Reference; entries: NamedEntries }) {
  if (!('entry' in reference)) return <RedLink reference={reference} />
  const entry = Object.hasOwn(entries, reference.entry) ? entries[reference.entry] : undefined
  const name = entry ? (
    <a href={hrefFor(entry.path)} lang={langOf(entry.name)}>
      {entry.name}
    </a>
  ) : (
    words.revision.hiddenEntry
  )
  if (reference.as === undefined) return name
  return (
    <>
      {name} ({words.revision.shownAs(reference.as)})
    </>
  )
}

function RedLink({ reference }: { reference: Extract<Reference, { path: string }> }) {
  const { path, label } = reference
  const kind = parsePath(path)?.kind
  if (!kind) return label
  return (
    <a
      href={hrefFor(`/new/${kind.name}?${new URLSearchParams({ path, label })}`)}
      className="red-link"
      rel="nofollow"
      lang={langOf(label)}
    >
      {label}
      <span className="sr-only"> ({words.prose.missing(say(kind.label))})</span>
    </a>
  )
}

/** From when a row is known, in words. */
export function knownFromWords(gate: KnownFrom, entries: NamedEntries): string {
  if (gate.episode <= 0) return words.revision.knownBefore
  const when =
    gate.episode >= LAST_EPISODE
      ? words.revision.knownFromLast
      : words.revision.knownFrom(gate.episode)
  const drama = Object.hasOwn(entries, gate.drama) ? entries[gate.drama] : undefined
  return drama ? words.revision.knownOf(when, drama.name) : when
}
