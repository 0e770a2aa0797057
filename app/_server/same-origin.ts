import { headers } from 'next/headers'
import { isOwnOrigin } from '@/server/settings'
import { publicUrl } from './public-url'

/** What says where a form came from. */
export type FormOrigin = { origin: string | null; site: string | null; referer: string | null }

/**
 * Does a posted form come from a page of ours? The first of Origin, Sec-Fetch-Site and Referer that is there decides.
 * A request with none of them is refused: every browser of the last years sends Origin with a form, so only programs
 * leave it out, and they have the API.
 */
export function isFromOwnPage({ origin, site, referer }: FormOrigin, own: URL): boolean {
  if (origin !== null) return isOwnOrigin(origin, own)
  if (site !== null) return site === 'same-origin' || site === 'none'
  return referer !== null && isOwnOrigin(referer, own)
}

/**
 * The same question about the request that is being answered. The door (server/) has asked it before; actions ask
 * again, because what stands in front of them is never what they rely on.
 */
export async function isSameOrigin(): Promise<boolean> {
  const sent = await headers()
  return isFromOwnPage(
    {
      origin: sent.get('origin'),
      site: sent.get('sec-fetch-site'),
      referer: sent.get('referer'),
    },
    publicUrl(),
  )
}
