/** What the wiki is called in each language; pages that know no other word know this one. */
export const SITE_NAMES = { en: 'K-drama wiki', ko: 'K-드라마 위키' } as const
