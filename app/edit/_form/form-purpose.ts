import type { ActionRequest } from '@/app/_server/action'
import type { FormState } from '@/components/editor/form-state'
import type { EditView } from '@/db/queries/edit'
import type { FormParts } from './form-parts'

/** What a form of an entry is for: whose edit it may work on, and what its button does. */
export interface FormPurpose {
  /** The edit that is worked on; null where who asks may not. */
  findEdit(request: ActionRequest, editId: string): EditView | null
  submit(request: ActionRequest, parts: FormParts): Promise<FormState>
}
