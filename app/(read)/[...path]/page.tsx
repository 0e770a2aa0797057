import { entryMetadata } from '@/app/(read)/entry-metadata'
import { EntryPage } from '@/app/(read)/entry-page'
import type { SearchParams } from '@/app/(read)/read-page'
import { readablePath } from '@/app/(read)/readable-path'

interface Props {
  params: Promise<{ path: string[] }>
  searchParams: Promise<SearchParams>
}

/** The address as it was typed, for saying that nothing stands there. */
async function pathOf({ params }: Props): Promise<string> {
  const { path } = await params
  return readablePath(`/${path.join('/')}`)
}

export async function generateMetadata(props: Props) {
  return entryMetadata(await pathOf(props), await props.searchParams)
}

export default async function Page(props: Props) {
  return <EntryPage path={await pathOf(props)} searchParams={await props.searchParams} />
}
