import type { Metadata } from 'next'
import { alternatesOf } from '@/app/_server/alternates'
import { socialImages } from '@/app/_server/social-images'
import { absoluteUrl } from '@/app/_server/public-url'
import { kindOf } from '@/wiki/kinds/registry'
import { filtersOf } from '@/wiki/reading/list-question'
import { hrefFor } from '@/wiki/words/language'
import type { SearchParams } from './read-page'

/** The head of a list's page: the first page of the whole list in its safe view is the one to find. */
export async function listMetadata(
  { path, kind, title, description }: Record<'path' | 'kind' | 'title' | 'description', string>,
  searchParams: Promise<SearchParams>,
): Promise<Metadata> {
  const asked = Object.keys(await searchParams)
  const isFirst = asked.every((name) => !isOfList(kind, name))
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: {
      title,
      description,
      url: absoluteUrl(hrefFor(path)),
      type: 'website',
      images: socialImages('/wiki'),
    },
    ...(isFirst ? {} : { robots: { index: false, follow: true } }),
  }
}

/** Whether a parameter makes another page of the list; what nobody reads does not. */
function isOfList(kind: string, name: string): boolean {
  const others = ['progress', 'after', 'sort', 'view']
  return others.includes(name) || filtersOf(kindOf(kind)).some((filter) => filter.name === name)
}
