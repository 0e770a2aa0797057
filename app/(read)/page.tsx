import type { Metadata } from 'next'
import { alternatesOf } from '@/app/_server/alternates'
import { keepPage, readerProgress } from '@/app/_server/request'
import { FrontPage } from '@/components/entry/front-page'
import { reader } from '@/db/connection'
import { listNewestDramas } from '@/db/queries/dramas'
import { listUpcomingEpisodes } from '@/db/queries/episodes'
import {
  listAiring,
  listMissingPages,
  listRecentlyChanged,
  listWanted,
} from '@/db/queries/front-page'
import { dayInKorea } from '@/wiki/kinds/broadcast-time'
import { words } from '@/wiki/words'
import { todayInKorea } from './read-page'

/** A drama counts as on air a week around each of its broadcasts. */
const WEEK = 7 * 24 * 60 * 60 * 1000

export function generateMetadata(): Metadata {
  return {
    title: { absolute: words.common.siteName },
    description: words.common.tagline,
    alternates: alternatesOf('/'),
  }
}

export default function Home() {
  const db = reader()
  const now = Date.now()
  const progress = readerProgress()
  keepPage()
  return (
    <FrontPage
      airing={listAiring(db, dayInKorea(now - WEEK), dayInKorea(now + WEEK), progress)}
      coming={listUpcomingEpisodes(db, todayInKorea(now), progress, 8)}
      latest={listNewestDramas(db, progress, 8)}
      changed={listRecentlyChanged(db, progress, 10)}
      wanted={listWanted(db, progress, 6)}
      missing={listMissingPages(db, progress, 6)}
    />
  )
}
