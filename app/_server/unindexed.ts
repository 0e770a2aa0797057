import type { Metadata } from 'next'

/** What gives a page that no search engine needs its title, asked for in the language of each request. */
export function unindexed(title: () => string): () => Metadata {
  return () => ({ title: title(), robots: { index: false } })
}
