import { listMetadata } from '@/app/(read)/list-metadata'
import { ListPage } from '@/app/(read)/list-page'
import type { SearchParams } from '@/app/(read)/read-page'
import { DramaCards } from '@/components/entry/drama-cards'
import { listDramas } from '@/db/queries/dramas'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const text = {
  title: words.reading.dramasTitle,
  description: words.reading.dramasDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/dramas', text, searchParams)
}

export default async function DramasPage({ searchParams }: Props) {
  return (
    <ListPage
      {...text}
      path="/dramas"
      kind="drama"
      searchParams={await searchParams}
      read={(db, progress, cursor) => listDramas(db, progress, cursor)}
    >
      {(rows) => <DramaCards dramas={rows} />}
    </ListPage>
  )
}
