import type { Metadata } from 'next'
import { BadProgress } from '@/app/(read)/list-page'
import type { SearchParams } from '@/app/(read)/read-page'
import { SearchResults } from '@/components/search/search-results'
import { reader } from '@/db/connection'
import { searchNames } from '@/db/queries/search-names'
import { progressFrom } from '@/db/queries/progress'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

/** As many hits as somebody reads before typing more. */
const MOST_HITS = 50

/** The text looked for; of several the first, and '' for none. */
async function queryOf({ searchParams }: Props): Promise<string> {
  const { q } = await searchParams
  return (Array.isArray(q) ? q[0] : q)?.trim() ?? ''
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const query = await queryOf(props)
  const title = query ? words.search.titleFor(query.slice(0, 100)) : words.search.title
  return { title, robots: { index: false, follow: true } }
}

export default async function SearchPage(props: Props) {
  const query = await queryOf(props)
  const { progress: said } = await props.searchParams
  const progress = progressFrom(reader(), said)
  if (!progress) {
    const path = `/search?${new URLSearchParams({ q: query })}`
    return <BadProgress said={said} path={path} />
  }
  const hits = query ? searchNames(reader(), query, { limit: MOST_HITS, progress }) : []
  return <SearchResults query={query} hits={hits} isCut={hits.length === MOST_HITS} />
}
