import { entryMetadata } from '@/app/(read)/entry-metadata'
import { EntryPage } from '@/app/(read)/entry-page'
import type { SearchParams } from '@/app/(read)/read-page'

interface Props {
  params: Promise<{ drama: string; number: string }>
  searchParams: Promise<SearchParams>
}

async function pathOf({ params }: Props): Promise<string> {
  const { drama, number } = await params
  return `/dramas/${drama}/episodes/${number}`
}

export async function generateMetadata(props: Props) {
  return entryMetadata(await pathOf(props), await props.searchParams)
}

export default async function Page(props: Props) {
  return <EntryPage path={await pathOf(props)} searchParams={await props.searchParams} />
}
