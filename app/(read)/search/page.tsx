import type { Metadata } from 'next'
import { readerProgress } from '@/app/_server/request'
import { BadProgress } from '@/app/(read)/list-page'
import type { SearchParams } from '@/app/(read)/read-page'
import { searchStateFrom } from '@/app/(read)/search/search-state'
import { SearchResults } from '@/components/search/search-results'
import { reader } from '@/db/connection'
import { progressFrom } from '@/db/queries/progress'
import { searchEntries } from '@/db/queries/search'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = searchStateFrom(await searchParams)
  const title = query ? words.search.titleFor(query.slice(0, 100)) : words.search.title
  return { title, robots: { index: false, follow: true } }
}

export default async function SearchPage({ searchParams }: Props) {
  const params = await searchParams
  const state = searchStateFrom(params)
  const said = params.progress
  const progress = said === undefined ? readerProgress() : progressFrom(reader(), said)
  if (!progress) {
    const path = `/search?${new URLSearchParams({ q: state.query })}`
    return <BadProgress said={said} path={path} />
  }
  const { query: text, chosen, page } = state
  const found = text === '' ? null : searchEntries(reader(), { text, chosen, page }, progress)
  return <SearchResults state={state} found={found} />
}
