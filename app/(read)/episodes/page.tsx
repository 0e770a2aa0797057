import { KindListPage, type KindList } from '@/app/(read)/kind-list-page'
import { listMetadata } from '@/app/(read)/list-metadata'
import type { SearchParams } from '@/app/(read)/read-page'
import { EpisodeCards } from '@/components/entry/episode-cards'
import { listEpisodesById } from '@/db/queries/episodes'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

const list: KindList = {
  path: '/episodes',
  kind: 'episode',
  get title() {
    return words.reading.episodesTitle
  },
  get description() {
    return words.reading.episodesDescription
  },
  size: 48,
  shelf: (db, ids, progress) => <EpisodeCards episodes={listEpisodesById(db, ids, progress)} />,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata(list, searchParams)
}

export default async function EpisodesPage({ searchParams }: Props) {
  return <KindListPage list={list} searchParams={await searchParams} />
}
