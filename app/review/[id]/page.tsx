import type { Metadata } from 'next'
import { setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { titleOf } from '@/components/history/entry-title'
import { PlainPage } from '@/components/history/plain-page'
import { EditPage } from '@/components/review/edit-page'
import { QueuePane } from '@/components/review/queue-pane'
import { ReviewDesk } from '@/components/review/review-desk'
import { words } from '@/wiki/words'
import { editActions } from '../edit-actions'
import { readEdit } from '../read-review'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

async function read({ params, searchParams }: Props) {
  return readEdit((await params).id, await searchParams)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reading = await read(props)
  if (reading.status === 'refused') return { title: reading.title, robots: { index: false } }
  const { parts, state } = reading.edit
  const name = parts[0] ? titleOf(parts[0]) : words.review.heading
  return {
    title: words.review.editTitle(name, words.review.states[state]),
    robots: { index: false },
  }
}

/** One edit: what it would change, what was said about it, and the decision. */
export default async function Page(props: Props) {
  const reading = await read(props)
  if (reading.status === 'refused') {
    setStatus(reading.code)
    return <PlainPage {...reading} />
  }
  const page = <EditPage {...reading} actions={editActions} />
  if (!reading.pane) return page
  return (
    <ReviewDesk queue={<QueuePane pane={reading.pane} />} about="change">
      {page}
    </ReviewDesk>
  )
}
