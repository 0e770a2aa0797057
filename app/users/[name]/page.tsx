import type { Metadata } from 'next'
import { movePermanently, setStatus } from '@/app/_server/request'
import type { SearchParams } from '@/app/_server/viewer'
import { PlainPage } from '@/components/history/plain-page'
import { ContributorPage } from '@/components/users/contributor-page'
import { words } from '@/wiki/words'
import { throwDraftAway } from '../../edit/actions'
import { block, grant, lift, makeFeed, markNoticesRead } from '../actions'
import { readContributor } from '../read-contributor'

interface Props {
  params: Promise<{ name: string }>
  searchParams: Promise<SearchParams>
}

async function read({ params, searchParams }: Props) {
  return readContributor((await params).name, await searchParams)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const reading = await read(props)
  const title =
    reading.status === 'refused' ? reading.title : words.users.title(reading.profile.username)
  return { title, robots: { index: false } }
}

/** A contributor's edits and, for themselves, what they should be told. */
export default async function Page(props: Props) {
  const reading = await read(props)
  if (reading.status === 'contributor') {
    const actions = { block, grant, lift, makeFeed, markNoticesRead, throwDraftAway }
    return <ContributorPage {...reading} actions={actions} />
  }
  if (reading.code === 301) movePermanently(reading.link.href)
  else setStatus(reading.code)
  return <PlainPage {...reading} />
}
