import { about } from './en/about'
import { account } from './en/account'
import { charts } from './en/charts'
import { common } from './en/common'
import { door } from './en/door'
import { drafts } from './en/drafts'
import { editor } from './en/editor'
import { feed } from './en/feed'
import { history } from './en/history'
import { layout } from './en/layout'
import { lists } from './en/lists'
import { problems } from './en/problems'
import { prose } from './en/prose'
import { reading } from './en/reading'
import { review } from './en/review'
import { revision } from './en/revision'
import { search } from './en/search'
import { styleguide } from './en/styleguide'
import { trust } from './en/trust'
import { users } from './en/users'

/** Every text of the interface, by area. Labels and help of fields come from the kinds' declarations. */
export const words = {
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
