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
  title: words.reading.peopleTitle,
  description: words.reading.peopleDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/people', text, searchParams)
}

export default async function PeoplePage({ searchParams }: Props) {
  return (
    <ListPage
      {...text}
      path="/people"
      kind="person"
      searchParams={await searchParams}
      read={(db, progress, cursor) => listPeople(db, { onlyActors: false }, progress, cursor)}
    >
      {(rows) => <PersonList people={rows} />}
    </ListPage>
  )
}
