import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** What else can be done with a page than editing it: moving, and for moderators deleting. */
export function EntryVerbs({ path, canDelete }: { path: string; canDelete: boolean }) {
  const { editor } = words
  return (
    <nav aria-label={editor.otherVerbs} className="mb-6 flex flex-wrap gap-x-5 gap-y-1">
      <a href={hrefFor(`/move${path}`)} className="inline-flex min-h-8 items-center">
        {editor.moveLink}
      </a>
      {canDelete && (
        <a href={hrefFor(`/delete${path}`)} className="inline-flex min-h-8 items-center">
          {editor.deleteLink}
        </a>
      )}
    </nav>
  )
}
