import { isReference } from '../kinds/column'
import type { EntryName } from '../kinds/kind'
import { columnOf, rowsOf, type Document } from '../revisions/document'
import { descriptionOf } from './description'
import type { EntryReading } from './entry-reading'
import type { Mention } from './mention'
import { mentionFor } from './references'
import { shownName } from './shown-name'

type Absolute = (path: string) => string

/**
 * What search engines are told of an entry in schema.org's words: TVSeries, TVEpisode, Person, Organization, VideoObject.
 * Made of the reading alone, so that it says no more than the page. Undefined for kinds that schema.org has no word for.
 */
export function structuredData(reading: EntryReading, absolute: Absolute): object | undefined {
  const build = BUILDERS[reading.kind]
  if (!build) return undefined
  const description = descriptionOf(reading)
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@id': absolute(reading.path),
    url: absolute(reading.path),
    ...named(reading.name),
    description,
    ...build(reading, absolute),
  })
}

const BUILDERS: Record<string, (reading: EntryReading, absolute: Absolute) => object> = {
  drama: (reading, absolute) => ({
    '@type': 'TVSeries',
    inLanguage: 'ko',
    countryOfOrigin: { '@type': 'Country', name: 'South Korea' },
    startDate: value(reading.document, 'airedFrom'),
    endDate: value(reading.document, 'airedUntil'),
    numberOfEpisodes: value(reading.document, 'plannedEpisodes'),
    actor: people(reading, 'cast', absolute),
    director: people(reading, 'crew', absolute, 'director'),
    author: people(reading, 'crew', absolute, 'writer'),
  }),
  episode: (reading, absolute) => ({
    '@type': 'TVEpisode',
    episodeNumber: reading.around.episode?.number,
    datePublished: rowsOf(reading.document, 'airings')[0]?.broadcastDay,
    partOfSeries: reading.parent?.isKnown ? thing('TVSeries', reading.parent, absolute) : undefined,
  }),
  person: (reading) => ({
    '@type': 'Person',
    birthDate: value(reading.document, 'born'),
  }),
  organization: (reading) => ({
    '@type': 'Organization',
    sameAs: value(reading.document, 'website'),
  }),
  video: (reading) => ({
    '@type': 'VideoObject',
    uploadDate: value(reading.document, 'publishedOn'),
    embedUrl: value(reading.document, 'url'),
  }),
}

function value(document: Document, field: string): unknown {
  const row = rowsOf(document, field)[0]
  return row && columnOf(row, 'value')
}

function people(
  reading: EntryReading,
  field: string,
  absolute: Absolute,
  job?: string,
): object[] | undefined {
  const mentions = rowsOf(reading.document, field).flatMap((row) => {
    const person = columnOf(row, 'person')
    if (!isReference(person) || (job !== undefined && row.job !== job)) return []
    const mention = mentionFor(person, reading.mentions)
    return mention?.isKnown && mention.status === 'live' ? [mention] : []
  })
  const unique = new Map(mentions.map((mention) => [mention.id, mention]))
  return unique.size > 0
    ? [...unique.values()].map((mention) => thing('Person', mention, absolute))
    : undefined
}

function thing(type: string, mention: Mention, absolute: Absolute): object {
  return withoutEmpty({
    '@type': type,
    ...named(mention.name),
    url: absolute(mention.path),
  })
}

function named(name: EntryName) {
  const { first, beside } = shownName(name)
  return { name: first, alternateName: beside }
}

function withoutEmpty(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, item]) => item !== undefined))
}
