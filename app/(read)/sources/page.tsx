import { listMetadata } from '@/app/(read)/list-metadata'
import { ListPage } from '@/app/(read)/list-page'
import type { SearchParams } from '@/app/(read)/read-page'
import { MentionList } from '@/components/entry/mention-list'
import { listEntriesOfKind } from '@/db/queries/kind-lists'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const text = {
  title: words.reading.sourcesTitle,
  description: words.reading.sourcesDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/sources', text, searchParams)
}

export default async function SourcesPage({ searchParams }: Props) {
  return (
    <ListPage
      {...text}
      path="/sources"
      kind="source"
      searchParams={await searchParams}
      read={(db, progress, cursor) => listEntriesOfKind(db, 'source', progress, cursor)}
    >
      {(rows) => <MentionList mentions={rows} />}
    </ListPage>
  )
}
