import { KindListPage, type KindList } from '@/app/(read)/kind-list-page'
import { listMetadata } from '@/app/(read)/list-metadata'
import type { SearchParams } from '@/app/(read)/read-page'
import { DramaCards } from '@/components/entry/drama-cards'
import { listDramasById } from '@/db/queries/dramas'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const list: KindList = {
  path: '/dramas',
  kind: 'drama',
  get title() {
    return words.reading.dramasTitle
  },
  get description() {
    return words.reading.dramasDescription
  },
  size: 36,
  shelf: (db, ids, progress) => <DramaCards dramas={listDramasById(db, ids, progress)} />,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata(list, searchParams)
}

export default async function DramasPage({ searchParams }: Props) {
  return <KindListPage list={list} searchParams={await searchParams} />
}
