import type { ReactNode } from 'react'
import { EntryView } from '@/components/entry/entry-view'
import { titleOf } from '@/components/history/entry-title'
import { warningText } from '@/components/history/held-changes'
import { ChangeList } from '@/components/revision/change-list'
import type { Reader } from '@/db/open'
import { nameChangedEntries } from '@/db/queries/difference-names'
import { previewParts, type EditPartView } from '@/db/queries/edit'
import { shieldPart } from '@/db/queries/edit-shield'
import { readPreview } from '@/db/queries/preview'
import type { FormProblem } from '@/wiki/forms/form-problem'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { kindOf } from '@/wiki/kinds/registry'
import type { Progress } from '@/wiki/spoilers/progress'
import { shieldForm } from '@/wiki/spoilers/shield-form'
import { words } from '@/wiki/words'
import { placeInForm } from './answer-form'
import type { FormParts } from './form-parts'

const { editor } = words

/**
 * What a form would make of the page, and what is still wrong with it. Nothing is written. Its author sees what they typed,
 * and of the rest what they have watched or agreed to see.
 */
export function formPreview(
  db: Reader,
  parts: FormParts,
  progress: Progress,
): { content: ReactNode; problems: FormProblem[] } {
  const views = previewParts(db, parts.parts)
  const placed = views.flatMap((view, part) =>
    view.problems.map((problem) => placeInForm(parts, { ...problem, part })),
  )
  const known = new Set(parts.problems.map((problem) => problem.name))
  const problems = [...parts.problems, ...placed.filter((problem) => !known.has(problem.name))]
  const previewed = { db, form: parts.form, progress, isFocused: problems.length === 0 }
  return { content: <Preview views={views} {...previewed} />, problems }
}

interface Previewed {
  db: Reader
  form: TypedForm
  progress: Progress
  /** It is what the answer is about. */
  isFocused: boolean
}

function Preview({ db, views, form, progress, isFocused }: Previewed & { views: EditPartView[] }) {
  const [own] = views
  if (!own) return null
  const kind = kindOf(own.kind)
  const gating = own.head ? [own.head.document] : []
  const shown = shieldForm(kind, own.result, own.entryId, progress, gating)
  return (
    <section
      id="preview"
      tabIndex={-1}
      autoFocus={isFocused}
      aria-labelledby="preview-title"
      className="border-line flex flex-col gap-6 rounded-xl border-2 border-dashed p-4 sm:p-6"
    >
      <div>
        <h2 id="preview-title">{editor.previewTitle}</h2>
        <p className="text-soft">{editor.previewNote}</p>
      </div>
      <div>
        <h2 className="mb-3">{editor.previewChanges}</h2>
        {views.map((view) => (
          <PartChanges key={view.entryId} view={view} {...{ db, form, progress }} />
        ))}
      </div>
      {!shown.isHidden && (
        <EntryView
          isPreview
          reading={readPreview(db, {
            entryId: own.entryId,
            path: own.path ?? '',
            document: shown.document,
            held: shown.held,
            progress,
          })}
        />
      )}
    </section>
  )
}

function PartChanges({
  db,
  view,
  form,
  progress,
}: Omit<Previewed, 'isFocused'> & { view: EditPartView }) {
  const isOwn = view.entryId === form.entry
  const isTyped = isOwn || (view.isNew && view.kind === 'source')
  const shielded = shieldPart(db, view, { progress, isAuthor: isTyped })
  const { differences, waiting } = shielded
  if (view.differences.length === 0) return <p>{editor.previewNothing}</p>
  return (
    <>
      {!isOwn && (
        <h3 className="mt-4">
          {editor.previewNewSource(titleOf({ ...view, name: shielded.name }))}
        </h3>
      )}
      {waiting.length > 0 && <p className="notice mb-3">{warningText(waiting)}.</p>}
      <ChangeList
        kind={kindOf(view.kind)}
        changes={differences}
        entries={nameChangedEntries(db, differences, { progress, seesDeleted: true })}
        documents={shielded.documents}
      />
    </>
  )
}
