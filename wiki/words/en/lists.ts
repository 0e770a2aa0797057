const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Lists of a kind's entries: filters, orders, bars of initials, shelf and table. */
export const lists = {
  filterAndSort: 'Filter and sort',
  any: 'Any',
  apply: 'Show',
  sort: 'Order',
  orders: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    hangul: '가나다',
    name: 'A–Z',
    changed: 'Changed last',
  },
  choice: (label: string, entries: number | undefined) =>
    entries === undefined ? label : `${label} (${entries.toLocaleString('en')})`,
  typedHelp: (kind: string) => `Any spelling of the ${kind.toLowerCase()}’s name`,
  yearHelp: 'Four digits',
  asked: 'Shown are',
  askedFor: (label: string, value: string) => `${label}: ${value}`,
  drop: (label: string, value: string) => `Stop filtering by ${label}: ${value}`,
  dropAll: 'Show all',
  views: 'View',
  shelf: 'Shelf',
  table: 'Table',
  digits: '0–9',
  name: 'Name',
  nothing: 'Nothing here is all of that. Drop one of the filters, or all of them.',
  shown: (shown: number, total: number, isMore: boolean) =>
    isMore
      ? `${shown.toLocaleString('en')} of more than ${plural(total, 'entry', 'entries')}`
      : `${shown.toLocaleString('en')} of ${plural(total, 'entry', 'entries')}`,
  found: (total: number, isMore: boolean) =>
    isMore ? `More than ${plural(total, 'entry', 'entries')}` : plural(total, 'entry', 'entries'),
  badTitle: 'This list does not exist',
  badValue: (parameter: string, value: string) =>
    `“${value}” is nothing that “${parameter}” can be in the address of this list. Start from the whole list and choose there.`,
  badLink: 'The whole list',
  allComing: 'All that are coming',
} as const
