import { listMetadata } from '@/app/(read)/list-metadata'
import { ListPage } from '@/app/(read)/list-page'
import { todayInKorea, type SearchParams } from '@/app/(read)/read-page'
import { EpisodeTable } from '@/components/entry/episode-table'
import { reader } from '@/db/connection'
import { listAiredEpisodes, listUpcomingEpisodes } from '@/db/queries/episodes'
import type { EpisodeLine } from '@/wiki/reading/around'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'

interface Props {
  searchParams: Promise<SearchParams>
}

/** As many coming episodes as fit above the latest ones. */
const COMING = 20

const text = {
  title: words.reading.episodesTitle,
  description: words.reading.episodesDescription,
}

export function generateMetadata({ searchParams }: Props) {
  return listMetadata('/episodes', text, searchParams)
}

export default async function EpisodesPage({ searchParams }: Props) {
  const params = await searchParams
  const today = todayInKorea()
  const isFirst = params.after === undefined
  const coming = isFirst ? listUpcomingEpisodes(reader(), today, NOTHING_WATCHED, COMING) : []
  return (
    <ListPage
      {...text}
      path="/episodes"
      searchParams={params}
      read={(db, progress, cursor) => listAiredEpisodes(db, today, progress, cursor)}
    >
      {(aired) => (
        <>
          <Group heading={words.reading.episodesNext} episodes={coming} />
          <Group heading={words.reading.episodesLatest} episodes={aired} />
        </>
      )}
    </ListPage>
  )
}

function Group({ heading, episodes }: { heading: string; episodes: EpisodeLine[] }) {
  if (episodes.length === 0) return null
  return (
    <section className="mt-6 first:mt-0">
      <h2 className="mb-2">{heading}</h2>
      <EpisodeTable episodes={episodes} withDrama />
    </section>
  )
}
