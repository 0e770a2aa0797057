import { absoluteUrl } from '@/app/_server/public-url'
import { siteMapPart, xmlAnswer } from '@/app/_server/site-map'
import { reader } from '@/db/connection'
import { countSiteMapParts } from '@/db/queries/site-map'

/** Read from the database at every request; a build opens none. */
export const dynamic = 'force-dynamic'

/** Every address that everybody may know of; an index of parts when there are more than fit into one file. */
export function GET(): Response {
  const parts = countSiteMapParts(reader())
  if (parts === 1) return siteMapPart(0)
  const items = Array.from(
    { length: parts },
    (_, index) => `<sitemap><loc>${absoluteUrl(`/sitemaps/${index + 1}.xml`)}</loc></sitemap>`,
  )
  return xmlAnswer(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('')}</sitemapindex>`,
  )
}
