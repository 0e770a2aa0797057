import type { Metadata } from 'next'
import { revertChange } from '@/app/changes/actions'
import { setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { ChangePage } from '@/components/history/change-page'
import { titleOf } from '@/components/history/entry-title'
import { PlainPage } from '@/components/history/plain-page'
import { words } from '@/wiki/words'
import { readChange } from '../read-changes'

interface Props {
  params: Promise<{ revision: string }>
  searchParams: Promise<SearchParams>
}

async function read({ params, searchParams }: Props) {
  return readChange((await params).revision, await searchParams)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reading = await read(props)
  if (reading.status === 'refused') return { title: reading.title }
  const { id, entry } = reading.revision
  return { title: words.history.changeTitle(id, titleOf(entry)), robots: { index: false } }
}

/** One change: what it did, who made it and let it pass, and the way to take it back. */
export default async function Page(props: Props) {
  const reading = await read(props)
  if (reading.status === 'change') return <ChangePage {...reading} action={revertChange} />
  setStatus(reading.code)
  return <PlainPage {...reading} />
}
