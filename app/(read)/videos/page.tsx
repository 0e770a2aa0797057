import { KindListPage, type KindList } from '@/app/(read)/kind-list-page'
import { listMetadata } from '@/app/(read)/list-metadata'
import type { SearchParams } from '@/app/(read)/read-page'
import { ListCards } from '@/components/list/list-cards'
import { listLines } from '@/db/queries/listed-lines'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const list: KindList = {
  path: '/videos',
  kind: 'video',
  get title() {
    return words.reading.videosTitle
  },
  get description() {
    return words.reading.videosDescription
  },
  size: 60,
  shelf: (db, ids, progress) => (
    <ListCards kind="video" lines={listLines(db, 'video', ids, progress)} />
  ),
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata(list, searchParams)
}

export default async function VideosPage({ searchParams }: Props) {
  return <KindListPage list={list} searchParams={await searchParams} />
}
