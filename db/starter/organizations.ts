import { reported, singles, titles, type StarterEntry } from './starter-entry'

/** The networks, the platforms and the group that the starter content names. */
export const organizations: StarterEntry[] = [
  {
    kind: 'organization',
    segment: 'jtbc',
    fields: {
      names: titles(
        { en: 'JTBC' },
        { hangul: { text: '제이티비씨', type: 'alias', language: 'ko' } },
      ),
      ...singles({ type: 'network', country: 'kr' }),
    },
    citations: reported({ 'name-english': true }),
  },
  {
    kind: 'organization',
    segment: 'kbs2',
    fields: {
      names: titles(
        { en: 'KBS2' },
        {
          tv: { text: 'KBS 2TV', type: 'alias' },
          spaced: { text: 'KBS 2', type: 'alias' },
        },
      ),
      ...singles({ type: 'network', country: 'kr' }),
    },
  },
  {
    kind: 'organization',
    segment: 'ocn',
    fields: {
      names: titles({ en: 'OCN' }, { long: { text: 'Orion Cinema Network', type: 'alias' } }),
      ...singles({ type: 'network', country: 'kr' }),
    },
  },
  {
    kind: 'organization',
    segment: 'netflix',
    fields: {
      names: titles({ en: 'Netflix', ko: '넷플릭스' }),
      ...singles({ type: 'platform', country: 'us' }),
    },
  },
  {
    kind: 'organization',
    segment: 'viki',
    fields: {
      names: titles(
        { en: 'Viki', ko: '비키' },
        { rakuten: { text: 'Rakuten Viki', type: 'alias' } },
      ),
      ...singles({ type: 'platform', country: 'us' }),
    },
  },
  {
    kind: 'organization',
    segment: 'girls-generation',
    fields: {
      names: titles(
        { en: "Girls' Generation", ko: '소녀시대' },
        {
          romanized: { text: 'Sonyeo Sidae', type: 'romanized', language: 'ko' },
          initials: { text: 'SNSD', type: 'alias' },
          garbled: { text: "Women' Generation", type: 'alias' },
        },
      ),
      ...singles({ type: 'group', country: 'kr', founded: '2007-08-05' }),
    },
    citations: reported({ 'name-english': true }),
  },
]
