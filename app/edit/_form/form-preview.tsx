import type { ReactNode } from 'react'
import { EntryView } from '@/components/entry/entry-view'
import { ChangeList } from '@/components/revision/change-list'
import type { Reader } from '@/db/open'
import { nameChangedEntries } from '@/db/queries/difference-names'
import { previewParts, type EditPartView } from '@/db/queries/edit'
import { readPreview } from '@/db/queries/preview'
import { WHOLE_VIEW } from '@/app/_server/viewer'
import type { FormProblem } from '@/wiki/forms/form-problem'
import { kindOf } from '@/wiki/kinds/registry'
import { words } from '@/wiki/words'
import { shownName } from '@/wiki/reading/shown-name'
import { placeInForm } from './answer-form'
import type { FormParts } from './form-parts'

const { editor } = words

/** What a form would make of the page, and what is still wrong with it. Nothing is written. */
export function formPreview(
  db: Reader,
  parts: FormParts,
): { content: ReactNode; problems: FormProblem[] } {
  const views = previewParts(db, parts.parts)
  const placed = views.flatMap((view, part) =>
    view.problems.map((problem) => placeInForm(parts, { ...problem, part })),
  )
  const known = new Set(parts.problems.map((problem) => problem.name))
  const problems = [...parts.problems, ...placed.filter((problem) => !known.has(problem.name))]
  return { content: <Preview db={db} views={views} />, problems }
}

function Preview({ db, views }: { db: Reader; views: EditPartView[] }) {
  const [own] = views
  if (!own) return null
  return (
    <section
      id="preview"
      tabIndex={-1}
      aria-labelledby="preview-title"
      className="border-line mb-8 flex flex-col gap-6 rounded-xl border-2 border-dashed p-4 sm:p-6"
    >
      <div>
        <h2 id="preview-title">{editor.previewTitle}</h2>
        <p className="text-soft">{editor.previewNote}</p>
      </div>
      <div>
        <h2 className="mb-3">{editor.previewChanges}</h2>
        {views.map((view) => (
          <PartChanges key={view.entryId} db={db} view={view} isOwn={view === own} />
        ))}
      </div>
      <EntryView
        isPreview
        reading={readPreview(db, {
          entryId: own.entryId,
          path: own.path ?? '',
          document: own.result,
        })}
      />
    </section>
  )
}

function PartChanges({ db, view, isOwn }: { db: Reader; view: EditPartView; isOwn: boolean }) {
  if (view.differences.length === 0) return <p>{editor.previewNothing}</p>
  return (
    <>
      {!isOwn && <h3 className="mt-4">{editor.previewNewSource(shownName(view.name).first)}</h3>}
      <ChangeList
        kind={kindOf(view.kind)}
        changes={view.differences}
        entries={nameChangedEntries(db, view.differences, WHOLE_VIEW)}
        documents={[view.head?.document ?? null, view.result]}
      />
    </>
  )
}
