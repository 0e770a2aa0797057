import { EntryTitle, titleOf } from '@/components/history/entry-title'
import { HeldChanges } from '@/components/history/held-changes'
import { ChangeList } from '@/components/revision/change-list'
import type { NamedEntries } from '@/components/revision/row-names'
import type { EntryName, Kind } from '@/wiki/kinds/kind'
import { findField, findKind } from '@/wiki/kinds/registry'
import type { RowDifference } from '@/wiki/revisions/difference'
import type { Patch } from '@/wiki/revisions/patch'
import type { Document } from '@/wiki/revisions/document'
import type { Conflict } from '@/wiki/revisions/merge'
import type { Problem } from '@/wiki/revisions/problem'
import type { HeldGroup, Said } from '@/wiki/reading/held-group'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { choicesOf, type AtomChoices } from './atom-choices'
import { ConflictList } from './conflict-list'
import { AtomChoice, SilentAtoms } from './decision-round'

/** The part of an edit that is about one entry, beside the entry as it is now. */
export interface ShownPart {
  entryId: string
  kind: string
  path: string | null
  /** Null for who may not know it yet. */
  name: EntryName | null
  isNew: boolean
  baseRevisionId: number | null
  head: { revisionId: number; document: Document } | null
  patch: Patch
  result: Document
  conflicts: Conflict[]
  problems: Problem[]
  differences: RowDifference[]
  /** What is held back, by the episode from which it is known. */
  waiting: readonly HeldGroup[]
  documents: (Document | null)[]
}

/** What one part of an edit would change, and what stands in its way. */
export function EditPart({
  part,
  names,
  here,
  said,
  isOpen,
  isChosen = false,
  amendHref,
}: {
  part: ShownPart
  names: NamedEntries
  /** The address of the edit, and what it opens. */
  here: string
  said: Said
  /** It waits: what is shown is against the page as it is now. */
  isOpen: boolean
  /** Its changes are chosen one by one. */
  isChosen?: boolean
  /** Where a reviewer puts it into other words. */
  amendHref?: string
}) {
  const { review } = words
  const kind = findKind(part.kind)
  if (!kind) return null
  const choices = isChosen ? choicesOf(part) : undefined
  const hasMoved = isOpen && part.head !== null && part.head.revisionId !== part.baseRevisionId
  return (
    <section aria-labelledby={`part-${part.entryId}`} className="card space-y-3">
      <h3 id={`part-${part.entryId}`} className="text-lg">
        <span className="label">{kindWords(kind, part.isNew)}</span>{' '}
        <EntryTitle entry={part.isNew || part.name === null ? { ...part, path: null } : part} />
      </h3>
      {part.isNew && part.name && part.path !== null && (
        <p className="text-soft text-sm">{part.path}</p>
      )}
      {hasMoved && <p className="notice">{review.baseMoved}</p>}
      <PartProblems kindName={part.kind} problems={part.problems} />
      {part.conflicts.length > 0 && (
        <ConflictList kind={kind} conflicts={part.conflicts} names={names} />
      )}
      <HeldChanges waiting={part.waiting} here={here} said={said} />
      <PartChanges part={part} kind={kind} names={names} choices={choices} />
      {choices && <SilentAtoms atoms={choices.silent} />}
      {amendHref && (
        <p>
          <a href={hrefFor(amendHref)} className="py-1">
            {review.amend}
            <span className="sr-only"> ({titleOf(part)})</span>
          </a>
        </p>
      )}
    </section>
  )
}

/** What it would change, as far as it is shown. */
function PartChanges({
  part: { differences, waiting, documents },
  kind,
  names,
  choices,
}: {
  part: ShownPart
  kind: Kind
  names: NamedEntries
  choices: AtomChoices | undefined
}) {
  const { review } = words
  if (differences.length === 0) return waiting.length === 0 && <p>{review.noDifference}</p>
  return (
    <ChangeList
      kind={kind}
      changes={differences}
      entries={names}
      documents={documents}
      level={4}
      beside={(change, name) => {
        const atom = choices?.byChange.get(change)
        return atom && <AtomChoice atom={atom} label={review.accept(name)} />
      }}
    />
  )
}

function kindWords({ label }: Kind, isNew: boolean): string {
  return isNew ? words.review.newPart(say(label)) : say(label)
}

function PartProblems({ kindName, problems }: { kindName: string; problems: Problem[] }) {
  const { review } = words
  const kind = findKind(kindName)
  if (problems.length === 0 || !kind) return null
  return (
    <div className="notice">
      <p className="font-semibold">{review.problemHeading}</p>
      <ul className="list-disc pl-5">
        {problems.map((problem, index) => {
          const field = problem.field === undefined ? undefined : findField(kind, problem.field)
          return (
            <li key={index}>
              {field && `${review.problemAt(say(field.label))} `}
              {words.problems[problem.code](problem)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
