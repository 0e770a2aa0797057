import type { Metadata } from 'next'
import { absoluteUrl } from '@/app/_server/public-url'
import type { SearchParams } from './read-page'

/** The head of a list's page: the first page of its safe view is the one to find. */
export async function listMetadata(
  path: string,
  { title, description }: { title: string; description: string },
  searchParams: Promise<SearchParams>,
): Promise<Metadata> {
  const { progress, after } = await searchParams
  const isFirst = progress === undefined && after === undefined
  return {
    title,
    description,
    alternates: { canonical: absoluteUrl(path) },
    openGraph: { title, description, url: absoluteUrl(path), type: 'website' },
    ...(isFirst ? {} : { robots: { index: false, follow: true } }),
  }
}
