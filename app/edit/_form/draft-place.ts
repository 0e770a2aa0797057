import { newId } from '@/db/entry-id'
import type { DraftPlace } from '@/wiki/forms/draft-place'

/** The place in which a form that is opened now keeps what is typed. */
export function draftPlace(name: string, over = ''): DraftPlace {
  return { name, device: newId(), sequence: 1, over }
}
