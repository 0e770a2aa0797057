import { redirect } from 'next/navigation'
import { hrefFor } from '@/wiki/words/language'

/** Leads to a page of this site, in the language in which the request came. Throws Next's redirect. */
export function leadTo(path: string): never {
  redirect(hrefFor(path))
}
