import type { MetadataRoute } from 'next'
import { inEveryLanguage } from '@/wiki/words/language'
import { absoluteUrl } from './_server/public-url'

/** Pages that are tools, or endless, are not for search engines. */
const NOT_FOR_SEARCH = [
  '/edit/',
  '/new/',
  '/move/',
  '/delete/',
  '/restore/',
  '/history/',
  '/links/',
  '/changes/',
  '/review',
  '/moderation',
  '/search',
  '/account',
]

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: inEveryLanguage(NOT_FOR_SEARCH) },
    sitemap: absoluteUrl('/sitemap.xml'),
  }
}
