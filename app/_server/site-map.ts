import { reader } from '@/db/connection'
import { listSiteMapPart } from '@/db/queries/site-map'
import { absoluteUrl } from './public-url'

/** Pages that are no entries and worth finding. */
const PAGES = ['/', '/dramas', '/actors', '/episodes', '/people', '/organizations', '/about']

/** One part of the site map, counted from 0; the first names the pages that are no entries too. */
export function siteMapPart(index: number): Response {
  const pages = index === 0 ? PAGES.map((path) => `<url><loc>${absoluteUrl(path)}</loc></url>`) : []
  const entries = listSiteMapPart(reader(), index).map(
    ({ path, changedAt }) =>
      `<url><loc>${absoluteUrl(path)}</loc><lastmod>${new Date(changedAt).toISOString()}</lastmod></url>`,
  )
  const urls = [...pages, ...entries].join('')
  return xmlAnswer(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`)
}

/** An XML document as an answer. Paths of entries hold nothing that XML would have to escape. */
export function xmlAnswer(xml: string): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>${xml}`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-cache' },
  })
}
