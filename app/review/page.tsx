import type { Metadata } from 'next'
import { setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { PlainPage } from '@/components/history/plain-page'
import { EditPage } from '@/components/review/edit-page'
import { InViewList } from '@/components/review/in-view-list'
import { PatrolList } from '@/components/review/patrol-list'
import { QueuePage } from '@/components/review/queue-page'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { editActions } from './edit-actions'
import { readQueue } from './read-queue'
import { readEdit } from './read-review'
import { patrol } from './reviewer-actions'

const { review } = words

export function generateMetadata(): Metadata {
  return { title: review.title, description: review.description, robots: { index: false } }
}

/** What waits for a reviewer: the queue for reviewers, its length and age for everybody. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reading = await readQueue(await searchParams)
  if (reading.status === 'refused') {
    setStatus(400)
    const link = { href: hrefFor('/review'), text: review.first }
    return <PlainPage {...reading} link={link} />
  }
  const first = reading.firstId === null ? null : await readEdit(reading.firstId, {})
  const open =
    first?.status === 'edit' ? <EditPage {...first} level={2} actions={editActions} /> : undefined
  return (
    <QueuePage {...reading} open={open}>
      <InViewList {...reading.inView} />
      <PatrolList changes={reading.patrols} action={patrol} />
    </QueuePage>
  )
}
