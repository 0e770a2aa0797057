import type { Metadata } from 'next'
import { ListPage } from '@/app/(read)/list-page'
import { MissingEntry } from '@/app/(read)/missing-entry'
import { readPage, type SearchParams } from '@/app/(read)/read-page'
import { setStatus } from '@/app/_server/request'
import { IncomingLinks } from '@/components/entry/incoming-links'
import { reader } from '@/db/connection'
import { findEntryByPath } from '@/db/queries/entries'
import { listLinksTo } from '@/db/queries/links'
import { describeEntries } from '@/db/queries/mentions'
import { nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'

interface Props {
  params: Promise<{ path: string[] }>
  searchParams: Promise<SearchParams>
}

async function pathOf({ params }: Props): Promise<string> {
  return `/${(await params).path.join('/')}`
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = readPage(await pathOf(props), { progress: (await props.searchParams).progress })
  const name = found.status === 'live' ? nameFor(found.reading.name) : words.reading.hiddenTitle
  return { title: words.reading.linksTitle(name), robots: { index: false, follow: true } }
}

export default async function LinksPage(props: Props) {
  const path = await pathOf(props)
  const entry = findEntryByPath(reader(), path)?.entry
  if (!entry) {
    setStatus(404)
    return <MissingEntry path={path} />
  }
  const searchParams = await props.searchParams
  return (
    <ListPage
      title={words.common.linksHere}
      path={`/links${entry.path}`}
      searchParams={searchParams}
      read={(db, progress, cursor) => listLinksTo(db, entry.id, progress, cursor)}
      about={(db, progress) => describeEntries(db, [entry.id], progress)[entry.id]}
      empty={words.reading.linksNone}
    >
      {(links) => <IncomingLinks links={links} />}
    </ListPage>
  )
}
