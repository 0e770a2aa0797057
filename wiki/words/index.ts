import { about } from './en/about'
import { common } from './en/common'
import { door } from './en/door'
import { layout } from './en/layout'
import { reading } from './en/reading'
import { search } from './en/search'

/** Every text of the interface, by area. Labels and help of fields come from the kinds' declarations. */
export const words = {
  about,
  common,
  door,
  layout,
  reading,
  search,
} as const
