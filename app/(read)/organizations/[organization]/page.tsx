import { entryMetadata } from '@/app/(read)/entry-metadata'
import { EntryPage } from '@/app/(read)/entry-page'
import type { SearchParams } from '@/app/(read)/read-page'

interface Props {
  params: Promise<{ organization: string }>
  searchParams: Promise<SearchParams>
}

async function pathOf({ params }: Props): Promise<string> {
  const { organization } = await params
  return `/organizations/${organization}`
}

export async function generateMetadata(props: Props) {
  return entryMetadata(await pathOf(props), await props.searchParams)
}

export default async function Page(props: Props) {
  return <EntryPage path={await pathOf(props)} searchParams={await props.searchParams} />
}
