import { suggestions } from './suggestions'

/** The page with what a search found. */
export const search = {
  title: 'Search',
  titleFor: (query: string) => `Search: ${query}`,
  label: 'Name, title or another spelling',
  button: 'Search',
  prompt: 'Type a title, a name, or another spelling of one, in Latin letters or Hangul.',
  found: (count: number, query: string) =>
    `${count.toLocaleString('en')} ${count === 1 ? 'entry' : 'entries'} for “${query}”`,
  foundMany: (count: number, query: string) =>
    `At least ${count.toLocaleString('en')} entries for “${query}”; the best ${count.toLocaleString('en')} stand here. Narrow down or type more to see others.`,
  nothing: (query: string) => `Nothing here is called “${query}” yet.`,
  nothingHelp: 'Try fewer letters or the Hangul spelling, or write the page:',
  noneOfThese: 'None of these? Then write the page:',
  create: (kind: string, name: string) => `New ${kind.toLowerCase()} “${name}”`,
  alsoKnown: 'also known as',
  filters: 'Narrow down',
  filter: { kind: 'Kind', network: 'Network', year: 'Year', role: 'Role' },
  any: 'All',
  noneLeft: 'Nothing is left with these filters.',
  withoutFilters: 'Without filters',
  pages: 'Pages of hits',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
  inText: 'In the text',
  ...suggestions,
  tooLong: 'Only the first 100 characters are looked for.',
} as const
