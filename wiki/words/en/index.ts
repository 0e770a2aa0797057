import { about } from './about'
import { account } from './account'
import { charts } from './charts'
import { common } from './common'
import { door } from './door'
import { drafts } from './drafts'
import { editor } from './editor'
import { feed } from './feed'
import { history } from './history'
import { layout } from './layout'
import { lists } from './lists'
import { offline } from './offline'
import { problems } from './problems'
import { prose } from './prose'
import { reading } from './reading'
import { review } from './review'
import { revision } from './revision'
import { search } from './search'
import { styleguide } from './styleguide'
import { trust } from './trust'
import { users } from './users'

/** Every text of the interface in English, by area. */
export const english = {
  about,
  account,
  charts,
  common,
  door,
  drafts,
  editor,
  feed,
  history,
  layout,
  lists,
  offline,
  problems,
  prose,
  reading,
  review,
  revision,
  search,
  styleguide,
  trust,
  users,
} as const
