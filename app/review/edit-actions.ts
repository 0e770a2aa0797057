import { agreeToSee } from '@/app/edit/consent-actions'
import type { EditActions } from '@/components/review/edit-page'
import { decide, publishOwn, withdraw } from './actions'
import { answer, claim, release, takeBack } from './reviewer-actions'

/** What can be done where an edit is shown. */
export const editActions: EditActions = {
  decide,
  publishOwn,
  withdraw,
  claim,
  release,
  answer,
  takeBack,
  agree: agreeToSee,
}
