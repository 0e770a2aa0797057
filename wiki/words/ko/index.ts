import { english } from '../en'
import type { Translated } from '../translated'
import { account } from './account'
import { drafts } from './drafts'
import { editor } from './editor'
import { feed } from './feed'
import { problems } from './problems'
import { review } from './review'
import { trust } from './trust'
import { users } from './users'

/** Every text of the interface in Korean, by area. */
export const korean: Translated<typeof english> = {
  ...english,
  account,
  drafts,
  editor,
  feed,
  problems,
  review,
  trust,
  users,
}
