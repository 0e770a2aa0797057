import type { FormState } from '@/components/editor/form-state'
import { newId } from '@/db/entry-id'
import type { TypedForm } from '@/wiki/forms/typed-form'

/** What the form shows when there is nothing to say about it but `more`. */
export function stateOf(
  status: string,
  form: TypedForm,
  more: Partial<Omit<FormState, 'status' | 'form' | 'turn'>> = {},
): FormState {
  return { status, turn: newId(), form, problems: [], picks: {}, conflicts: [], ...more }
}
