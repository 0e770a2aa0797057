import { siteMapPart } from '@/app/_server/site-map'
import { reader } from '@/db/connection'
import { countSiteMapParts } from '@/db/queries/site-map'

/** Answered from the database at every request: a build opens none. */
export const dynamic = 'force-dynamic'

/** One part of the site map: `/sitemaps/1.xml` and so on. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ part: string }> },
): Promise<Response> {
  const number = Number(/^([1-9]\d{0,4})\.xml$/.exec((await params).part)?.[1] ?? 0)
  if (number < 1 || number > countSiteMapParts(reader())) return new Response(null, { status: 404 })
  return siteMapPart(number - 1)
}
