import { about } from './en/about'
import { account } from './en/account'
import { common } from './en/common'
import { door } from './en/door'
import { editor } from './en/editor'
import { layout } from './en/layout'
import { problems } from './en/problems'
import { prose } from './en/prose'
import { reading } from './en/reading'
import { search } from './en/search'

/** Every text of the interface, by area. Labels and help of fields come from the kinds' declarations. */
export const words = {
  about,
  account,
  common,
  door,
  editor,
  layout,
  problems,
  prose,
  reading,
  search,
} as const
