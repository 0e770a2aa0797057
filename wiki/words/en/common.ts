import { SITE_NAMES } from '../site-names'

/** Words that stand in more than one area. */
export const common = {
  siteName: SITE_NAMES.en,
  tagline: 'Korean dramas, their people and their moments: linked, sourced, safe from spoilers.',
  titleOf: (page: string) => `${page} · ${SITE_NAMES.en}`,
  edit: 'Edit',
  history: 'History',
  linksHere: 'What links here',
  previous: 'Previous',
  next: 'Next',
  yes: 'Yes',
  unknown: 'Not known',
  newPage: 'not written yet',
  more: (count: number) => `${count.toLocaleString('en')} more`,
  count: (count: number, one: string, many: string) =>
    `${count.toLocaleString('en')} ${count === 1 ? one : many}`,
  licence: 'CC BY-SA 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  licenceLine: 'What you contribute stands under CC BY-SA 4.0.',
} as const
