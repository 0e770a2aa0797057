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
  title: words.reading.organizationsTitle,
  description: words.reading.organizationsDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/organizations', text, searchParams)
}

export default async function OrganizationsPage({ searchParams }: Props) {
  return (
    <ListPage
      {...text}
      path="/organizations"
      kind="organization"
      searchParams={await searchParams}
      read={(db, progress, cursor) => listEntriesOfKind(db, 'organization', progress, cursor)}
    >
      {(rows) => <MentionList mentions={rows} />}
    </ListPage>
  )
}
