import type { FormState } from '@/components/editor/form-state'
import { setStatus } from '@/app/_server/request'
import type { Reader } from '@/db/open'
import { getHead } from '@/db/queries/head'
import type { TypedForm } from '@/wiki/forms/typed-form'
import { isDeleted } from '@/wiki/revisions/revert'
import { words } from '@/wiki/words'
import { stateOf } from './form-states'

const { editor } = words

/**
 * The answer to a form about an entry that is deleted; undefined where it stands. Nothing of the entry is looked at for
 * such a form: a preview or a conflict would show what it said to people who may not see it any more.
 */
export function goneState(db: Reader, form: TypedForm): FormState | undefined {
  const head = getHead(db, form.entry)
  if (!head || !isDeleted(head.document)) return undefined
  setStatus(410)
  const message = `${editor.deletedTitle}. ${editor.deletedText}`
  return stateOf('gone', form, { message, focus: 'notices' })
}
