import { speculationRules } from '@/wiki/reading/speculation-rules'

/** The same until the next build. */
const HEADERS = {
  'content-type': 'application/speculationrules+json',
  'cache-control': 'public, max-age=86400',
}

/** Which pages a browser may fetch before they are clicked; every reading page names this address in its head. */
export function GET(): Response {
  return new Response(JSON.stringify(speculationRules()), { headers: HEADERS })
}
