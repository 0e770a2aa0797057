import { listMetadata } from '@/app/(read)/list-metadata'
import { ListPage } from '@/app/(read)/list-page'
import type { SearchParams } from '@/app/(read)/read-page'
import { PersonList } from '@/components/entry/person-list'
import { listPeople } from '@/db/queries/people'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const text = {
  title: words.reading.actorsTitle,
  description: words.reading.actorsDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/actors', text, searchParams)
}

export default async function ActorsPage({ searchParams }: Props) {
  return (
    <ListPage
      {...text}
      path="/actors"
      kind="person"
      searchParams={await searchParams}
      read={(db, progress, cursor) => listPeople(db, { onlyActors: true }, progress, cursor)}
    >
      {(rows) => <PersonList people={rows} />}
    </ListPage>
  )
}
