import { listKinds } from '@/wiki/kinds/registry'
import type { Mention } from '@/wiki/reading/mention'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import type { Reader } from '../open'
import { describePaths } from './mentions'
import { listMeant } from './search-names'

/**
 * The address that was meant by one at which nothing stands: `/dramas/Run On` and `/people/kangtaeoh` name one entry in
 * another spelling, also as the drama in a longer address. Null unless just one entry fits, and everybody may see it.
 */
export function findMeantPath(db: Reader, path: string): string | null {
  const [, folder, typed, ...below] = path.split('/')
  const kind = listKinds().find((one) => one.folder === folder && one.parent === undefined)
  if (!kind || !typed) return null
  const rest = below.length > 0 ? `/${below.join('/')}` : ''
  const own = meantBy(db, typed, kind.name)
  const target = own && `${own.path}${rest}`
  if (!target || target === path) return null
  return rest === '' || isShown(describePaths(db, [target], NOTHING_WATCHED)[target])
    ? target
    : null
}

function meantBy(db: Reader, typed: string, kind: string): Mention | null {
  const text = typed.replaceAll('-', ' ')
  const [only, other] = listMeant(db, text, { kinds: [kind], progress: NOTHING_WATCHED })
  return only && !other && isShown(only) ? only : null
}

function isShown(mention: Mention | undefined): boolean {
  return mention?.status === 'live' && mention.isKnown
}
