import type { Metadata } from 'next'
import { setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { PlainPage } from '@/components/history/plain-page'
import { PatrolList } from '@/components/review/patrol-list'
import { QueuePage } from '@/components/review/queue-page'
import { words } from '@/wiki/words'
import { readQueue } from './read-queue'
import { patrol } from './reviewer-actions'

const { review, history } = words

export const metadata: Metadata = {
  title: review.title,
  description: review.description,
  robots: { index: false },
}

/** What waits for a reviewer: the queue for reviewers, its length and age for everybody. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const reading = await readQueue(await searchParams)
  if (reading.status === 'refused') {
    setStatus(400)
    const link = { href: '/review', text: review.first }
    return <PlainPage title={history.badPlaceTitle} text={history.badPlace} link={link} />
  }
  if (!reading.lanes) setStatus(reading.username === null ? 401 : 403)
  return (
    <QueuePage {...reading}>
      <PatrolList changes={reading.patrols} action={patrol} />
    </QueuePage>
  )
}
