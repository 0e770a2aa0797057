import type { Metadata } from 'next'
import { alternatesOf } from '@/app/_server/alternates'
import { socialImages } from '@/app/_server/social-images'
import { absoluteUrl } from '@/app/_server/public-url'
import { descriptionOf } from '@/wiki/reading/description'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import { fullNameFor, nameFor } from '@/wiki/reading/shown-name'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { readPage, type SearchParams } from './read-page'

const notForSearch = { index: false, follow: true }

const TITLES = {
  get missing() {
    return words.reading.missingTitle
  },
  get deleted() {
    return words.reading.deletedTitle
  },
  get moved() {
    return words.reading.movedTitle
  },
  get hidden() {
    return words.reading.hiddenTitle
  },
  get 'bad-progress'() {
    return words.reading.badProgressTitle
  },
  get 'bad-cursor'() {
    return words.reading.badCursorTitle
  },
} as const

/** The head of an entry's page. What may not be known, or is not there, gets a title that tells nothing. */
export function entryMetadata(path: string, searchParams: SearchParams): Metadata {
  const found = readPage(path, searchParams)
  if (found.status !== 'live') return { title: TITLES[found.status], robots: notForSearch }
  return metadataOf(found.reading, searchParams)
}

/** What the head of a live entry's page says, whoever writes it: Next, or entry-head-tags.tsx. */
export type EntryMetadata = ReturnType<typeof metadataOf>

/** The head of the page of an entry, as far as its reader may know it. */
export function metadataOf(reading: EntryReading, { progress, reveal, after }: SearchParams) {
  const description = descriptionOf(reading)
  const title = titleOf(reading)
  const url = absoluteUrl(hrefFor(reading.path))
  return {
    title,
    description,
    alternates: alternatesOf(reading.path),
    openGraph: {
      title,
      description,
      url,
      siteName: words.common.siteName,
      type: ogType(reading),
      images: socialImages(reading.path),
    },
    other: { revision: String(reading.revision.id) },
    ...([progress, reveal, after].every((said) => said === undefined)
      ? {}
      : { robots: notForSearch }),
  }
}

/** `Run On (런 온)`, `Episode 12 · Run On`. */
function titleOf({ name, parent }: EntryReading): string {
  const own = parent ? nameFor(name) : fullNameFor(name)
  return parent?.isKnown ? `${own} · ${nameFor(parent.name)}` : own
}

function ogType({ kind }: EntryReading) {
  if (kind === 'drama') return 'video.tv_show'
  if (kind === 'episode') return 'video.episode'
  return kind === 'person' ? 'profile' : 'article'
}
