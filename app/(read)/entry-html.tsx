import { renderToStaticMarkup } from 'react-dom/server'
import { SiteDocument } from '../site-document'
import { beginReading } from './begin-reading'
import { EntryHeadTags, type SiteFiles } from './entry-head-tags'
import { metadataOf } from './entry-metadata'
import { LiveEntry } from './live-entry'
import { readPage, saidIn } from './read-page'

/**
 * The whole page of an entry, drawn in one pass. Next would draw it twice, first as the data of its client and then as
 * HTML, and the first is left out of every reading page (server/reading-html.ts): that took four times as long. It answers
 * the same (e2e/drawn-pages.spec.ts compares the two), and everything that is no entry's page is left to it.
 *
 * @param address a path of this site in its plain form, with its query
 * @returns null where no entry stands that this reader may see: Next says so, in words and with the right status
 */
export function entryHtml(address: string, files: SiteFiles): string | null {
  const [path = '', query] = address.split('?', 2)
  const searchParams = new URLSearchParams(query)
  const names = [...new Set(searchParams.keys())]
  const search = Object.fromEntries(names.map((name) => [name, said(searchParams.getAll(name))]))
  const found = readPage(path, search)
  if (found.status !== 'live') return null
  beginReading()
  const head = <EntryHeadTags said={metadataOf(found.reading, search)} files={files} />
  const page = renderToStaticMarkup(
    <SiteDocument head={head}>
      <LiveEntry reading={found.reading} said={saidIn(search)} />
    </SiteDocument>,
  )
  return `<!DOCTYPE html>${page}`
}

/** As Next gives what an address says: once as a text, several times as a list. */
const said = (values: string[]) => (values.length === 1 ? values[0] : values)
