import type { ProblemCode } from '../../revisions/problem'

/** What a sentence about a problem may need: the limit that was passed, the text that was refused. */
interface Details {
  limit?: number
  value?: string
}

const quoted = (value: string | undefined) => (value ? `“${value}”` : 'This')
const plain = (limit: number | undefined) => (limit ?? 0).toLocaleString('en')

/** What is wrong with what was typed, and what to do about it: one sentence beside the field. */
export const problems = {
  namesake: () => 'Is it one of these? If not, tick that it is another one.',
  undecided: () => 'Choose one of the two, or write it by hand.',
  required: () => 'Please fill this in.',
  'too-long': ({ limit }) => `This is too long: at most ${plain(limit)} characters fit.`,
  'too-small': ({ limit }) => `This is too small: it starts at ${plain(limit)}.`,
  'too-large': ({ limit }) => `This is too large: at most ${plain(limit)}.`,
  'not-a-number': ({ value }) => `${quoted(value)} is not a number. Digits only, such as 16.`,
  decimals: () => 'At most three digits after the point, such as 3.142.',
  'one-line': () => 'This has to fit on one line.',
  date: ({ value }) =>
    `${quoted(value)} is not a date. Write 2021, 2021-02 or 2021-02-03, as much as is known.`,
  'whole-date': ({ value }) =>
    `${quoted(value)} is not a day. Write year, month and day, such as 2021-02-03.`,
  time: ({ value }) =>
    `${quoted(value)} is not a time. Write 21:00, or 24:20 for twenty past midnight.`,
  url: ({ value }) =>
    `${quoted(value)} is not a web address. It starts with https:// and stands without spaces.`,
  choice: ({ value }) => `${quoted(value)} is not one of the choices.`,
  episodes: ({ value }) => `${quoted(value)} are not episodes. Write numbers and ranges: 1-3, 7.`,
  reference: ({ value }) =>
    value
      ? `No page is certain to be meant by “${value}”. Choose the one that is meant, or type more of its name.`
      : 'Choose a page.',
  'wrong-type': () => 'This cannot be stored here.',
  'unknown-kind': ({ value }) => `There is no kind of page called ${quoted(value)}.`,
  'unknown-field': () => 'This kind of page has no such field.',
  'unknown-column': () => 'This field has no such part.',
  'row-id': () => 'This row has an id that cannot be stored. Remove it and add it again.',
  'duplicate-row': () => 'This row stands here twice. Remove one of them.',
  'too-many-rows': ({ limit }) => `That is too much for one field: at most ${plain(limit)} rows.`,
  'same-gate': () =>
    'Two values cannot hold from the same episode on. Say from which episode the second one is known.',
  gate: ({ value }) =>
    value && /^\d+$/.test(value)
      ? 'Say of which drama this is an episode.'
      : `${quoted(value)} is not an episode. Write its broadcast number, or 0 for what is known beforehand.`,
  'no-name': () => 'It needs a name that may be shown to everybody.',
  segment: () =>
    'The address needs a last part in lower case, words joined by hyphens, as the help beside it says.',
  parent: () => 'Say under which drama this stands.',
  'path-taken': ({ value }) =>
    `${value ?? 'This address'} is the address of another page. Is it the same thing? Then edit that page; else choose another address.`,
  'cites-nothing': () => 'This source is for a fact that is not here any more.',
  'no-such-entry': () => 'The page that this names is not there. Choose another.',
  'deleted-entry': () => 'The page that this names was deleted. Choose another, or leave it empty.',
  'deleted-page': () => 'This page was deleted. It has to be restored before it can be changed.',
  'wrong-kind': () => 'The page that this names is of another kind. Choose one that fits here.',
  'has-children': ({ limit }) =>
    `${plain(limit)} ${limit === 1 ? 'page stands' : 'pages stand'} under this one. Delete or move ${limit === 1 ? 'it' : 'them'} first.`,
} as const satisfies Record<ProblemCode, (details: Details) => string>
