import { KindListPage, type KindList } from '@/app/(read)/kind-list-page'
import { listMetadata } from '@/app/(read)/list-metadata'
import type { SearchParams } from '@/app/(read)/read-page'
import { PersonList } from '@/components/entry/person-list'
import { listPeopleById } from '@/db/queries/people'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const list: KindList = {
  path: '/actors',
  kind: 'person',
  get title() {
    return words.reading.actorsTitle
  },
  get description() {
    return words.reading.actorsDescription
  },
  fixed: { role: 'actor' },
  size: 60,
  shelf: (db, ids, progress) => <PersonList people={listPeopleById(db, ids, progress)} />,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata(list, searchParams)
}

export default async function ActorsPage({ searchParams }: Props) {
  return <KindListPage list={list} searchParams={await searchParams} />
}
