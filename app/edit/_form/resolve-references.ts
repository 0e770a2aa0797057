import type { Reader } from '@/db/open'
import { completeEntries, findMeant } from '@/db/queries/complete'
import type { Pick } from '@/wiki/forms/pick'
import { leaveOpen, listAskedReferences, settleReference } from '@/wiki/forms/references'
import type { Progress } from '@/wiki/spoilers/progress'
import type { TypedForm } from '@/wiki/forms/typed-form'

/** More typed names than anybody leaves unchosen in one form. */
const MOST_LOOKED_UP = 200

/**
 * Finds out what the names mean that were typed and not chosen: one that can mean one entry only is settled, and for
 * the others there are the entries to choose from, by the name of the input.
 */
export function resolveReferences(
  db: Reader,
  form: TypedForm,
  home: string | null,
  progress: Progress,
): { form: TypedForm; picks: Record<string, Pick[]> } {
  const picks: Record<string, Pick[]> = {}
  let resolved = form
  for (const asked of listAskedReferences(form).slice(0, MOST_LOOKED_UP)) {
    const question = { text: asked.text, kinds: asked.kinds, home }
    const meant = findMeant(db, question)
    if (meant) resolved = settleReference(resolved, asked, meant)
    else {
      resolved = leaveOpen(resolved, asked)
      picks[asked.name] = completeEntries(db, { ...question, progress })
    }
  }
  return { form: resolved, picks }
}
