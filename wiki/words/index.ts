import { english } from './en'
import { korean } from './ko'
import { currentLanguage, type Language } from './language'
import type { Translated } from './translated'

/** Every text of the interface, by area. Labels and help of fields come from the kinds' declarations. */
type Catalogue = Translated<typeof english>

/** The texts of every language. */
export const catalogues: Record<Language, Catalogue> = { en: english, ko: korean }

/** The texts of an area, each read in the language of the moment at which it is asked for. */
function spoken<Area extends keyof Catalogue>(area: Area): Catalogue[Area] {
  return new Proxy(catalogues.en[area], {
    get: (_texts, name) => Reflect.get(catalogues[currentLanguage()][area], name) as unknown,
  })
}

/**
 * Every text of the interface in the language of who reads. An area may be taken apart where a module begins; a text may
 * not, because nobody has asked for a page then (the lint says so).
 */
export const words: Catalogue = {
  about: spoken('about'),
  account: spoken('account'),
  charts: spoken('charts'),
  common: spoken('common'),
  door: spoken('door'),
  drafts: spoken('drafts'),
  editor: spoken('editor'),
  feed: spoken('feed'),
  history: spoken('history'),
  layout: spoken('layout'),
  lists: spoken('lists'),
  offline: spoken('offline'),
  problems: spoken('problems'),
  prose: spoken('prose'),
  reading: spoken('reading'),
  review: spoken('review'),
  revision: spoken('revision'),
  search: spoken('search'),
  styleguide: spoken('styleguide'),
  trust: spoken('trust'),
  users: spoken('users'),
}
