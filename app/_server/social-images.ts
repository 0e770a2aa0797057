import { SOCIAL_SIZE } from '@/components/picture/social-picture'
import { hrefFor } from '@/wiki/words/language'
import { absoluteUrl } from './public-url'

/** The picture that stands beside a link to a path on other sites, as a page's head names it. */
export function socialImages(path: string) {
  return [{ url: absoluteUrl(hrefFor(`/pictures${path}.png`)), ...SOCIAL_SIZE }]
}
