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
  title: words.reading.videosTitle,
  description: words.reading.videosDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/videos', text, searchParams)
}

export default async function VideosPage({ searchParams }: Props) {
  return (
    <ListPage
      {...text}
      path="/videos"
      kind="video"
      searchParams={await searchParams}
      read={(db, progress, cursor) => listEntriesOfKind(db, 'video', progress, cursor)}
    >
      {(rows) => <MentionList mentions={rows} />}
    </ListPage>
  )
}
