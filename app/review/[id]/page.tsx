import type { Metadata } from 'next'
import { setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { PlainPage } from '@/components/history/plain-page'
import { EditPage } from '@/components/review/edit-page'
import { words } from '@/wiki/words'
import { decide, publishOwn, withdraw } from '../actions'
import { agreeToSee } from '../../edit/consent-actions'
import { readEdit } from '../read-review'
import { answer, claim, release } from '../reviewer-actions'

interface Props {
  params: Promise<{ id: string }>
  searchParams: Promise<SearchParams>
}

async function read({ params, searchParams }: Props) {
  return readEdit((await params).id, await searchParams)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reading = await read(props)
  const { review } = words
  const title =
    reading.status === 'refused'
      ? reading.title
      : review.editTitle(review.states[reading.edit.state])
  return { title, robots: { index: false } }
}

/** One edit: what it would change, what was said about it, and the decision. */
export default async function Page(props: Props) {
  const reading = await read(props)
  if (reading.status === 'edit') {
    const actions = { decide, publishOwn, withdraw, claim, release, answer, agree: agreeToSee }
    return <EditPage {...reading} actions={actions} />
  }
  setStatus(reading.code)
  return <PlainPage {...reading} />
}
