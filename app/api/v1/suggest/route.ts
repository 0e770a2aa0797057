import { reader } from '@/db/connection'
import { suggestEntries } from '@/db/queries/suggest'
import { LONGEST_QUERY } from '@/wiki/names/typed-name'

export const dynamic = 'force-dynamic'

/**
 * `GET /api/v1/suggest?q=kang+tae`: up to eight entries that may be meant, for the header's completion. As far as the
 * safe view goes, for everybody alike.
 */
export function GET(request: Request): Response {
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim()
  const found = text === '' ? [] : suggestEntries(reader(), text.slice(0, LONGEST_QUERY))
  return Response.json({ found }, { headers: { 'cache-control': 'no-store' } })
}
