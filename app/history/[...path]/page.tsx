import type { Metadata } from 'next'
import { movePermanently, setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { ComparisonPage } from '@/components/history/comparison-page'
import { titleOf } from '@/components/history/entry-title'
import { HistoryPage } from '@/components/history/history-page'
import { PlainPage } from '@/components/history/plain-page'
import { words } from '@/wiki/words'
import { readHistory } from '../read-history'

interface Props {
  params: Promise<{ path: string[] }>
  searchParams: Promise<SearchParams>
}

async function read({ params, searchParams }: Props) {
  return readHistory(`/${(await params).path.join('/')}`, await searchParams)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reading = await read(props)
  const title =
    reading.status === 'refused' ? reading.title : words.history.title(titleOf(reading.entry))
  return { title, robots: { index: false } }
}

/** What was changed in an entry, version by version, and the difference of any two of them. */
export default async function Page(props: Props) {
  const reading = await read(props)
  switch (reading.status) {
    case 'refused':
      if (reading.code === 301) movePermanently(reading.link.href)
      else setStatus(reading.code)
      return <PlainPage {...reading} />
    case 'list':
      return <HistoryPage {...reading} />
    case 'comparison':
      return <ComparisonPage {...reading} />
  }
}
