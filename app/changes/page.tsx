import type { Metadata } from 'next'
import { setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { ChangesPage } from '@/components/history/changes-page'
import { PlainPage } from '@/components/history/plain-page'
import { words } from '@/wiki/words'
import { readChanges } from './read-changes'

export function generateMetadata(): Metadata {
  return { title: words.history.changesTitle, description: words.history.changesDescription }
}

/** The latest changes of all entries, or of one kind. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reading = await readChanges(await searchParams)
  if (reading.status === 'list') return <ChangesPage {...reading} />
  setStatus(400)
  return <PlainPage {...reading} />
}
