import * as at from './addresses'
import { prose, reported, singles, titles, to, type StarterEntry } from './starter-entry'

/** Known before the first episode. */
const beforehand = { drama: at.RUN_ON, episode: 0 }

/**
 * The four leads. What was told before the first episode is known from episode 0; how a relationship turns
 * has no episode, because the report names none, and waits for the last.
 */
export const runOnCharacters: StarterEntry[] = [
  {
    kind: 'character',
    parent: at.RUN_ON,
    segment: 'seo-dan-ah',
    fields: {
      names: titles(
        { en: 'Seo Dan Ah', ko: '서단아' },
        {
          hyphenated: { text: 'Seo Dan-ah', type: 'romanized' },
          short: { text: 'Seo Dan-a', type: 'romanized' },
          garbled: { text: 'Website positioning Dan Ah', type: 'alias' },
        },
      ),
      ...singles({ occupation: 'Head of a sports agency' }),
      description: prose(
        'description',
        'An heiress who runs a sports agency and does not lose gladly.',
        '스포츠 에이전시를 이끄는 대표. 지는 것을 좋아하지 않는다.',
      ),
      relationships: [
        {
          id: 'to-ki-seon-gyeom-agency',
          to: to(at.KI_SEON_GYEOM),
          type: 'boss',
          label: 'her agency represents him',
          knownFrom: beforehand,
        },
        {
          id: 'to-lee-young-hwa-painting',
          to: to(at.LEE_YOUNG_HWA),
          type: 'contract',
          label: 'asks him for a painting',
          knownFrom: beforehand,
        },
        {
          id: 'to-lee-young-hwa-romance',
          to: to(at.LEE_YOUNG_HWA),
          type: 'romance',
          label: 'surprises him with a kiss',
        },
      ],
    },
    citations: reported({ 'name-english': true, 'to-lee-young-hwa-romance': true }),
  },
  {
    kind: 'character',
    parent: at.RUN_ON,
    segment: 'lee-young-hwa',
    fields: {
      names: titles(
        { en: 'Lee Young Hwa', ko: '이영화' },
        {
          hyphenated: { text: 'Lee Young-hwa', type: 'romanized' },
          yeong: { text: 'Lee Yeong-hwa', type: 'romanized' },
        },
      ),
      ...singles({ occupation: 'Art student' }),
      description: prose(
        'description',
        'He studies art, draws wherever he sits, and loves films.',
        '어디서든 스케치북을 펴는 미대생. 영화를 좋아한다.',
      ),
      relationships: [
        {
          id: 'to-seo-dan-ah-romance',
          to: to(at.SEO_DAN_AH),
          type: 'romance',
          address: '대표님',
        },
      ],
    },
    citations: reported({ 'name-english': true, 'to-seo-dan-ah-romance': true }),
  },
  {
    kind: 'character',
    parent: at.RUN_ON,
    segment: 'ki-seon-gyeom',
    fields: {
      names: titles(
        { en: 'Ki Seon Gyeom', ko: '기선겸' },
        {
          hyphenated: { text: 'Ki Seon-gyeom', type: 'romanized' },
          sun: { text: 'Ki Sun-kyum', type: 'romanized' },
        },
      ),
      ...singles({ occupation: 'Sprinter of the national team' }),
      description: prose(
        'description',
        'A sprinter of the national team, gentle and unbending.',
        '단거리 육상 국가대표. 온화하지만 굽히지 않는다.',
      ),
      relationships: [{ id: 'to-oh-mi-joo-romance', to: to(at.OH_MI_JOO), type: 'romance' }],
    },
  },
  {
    kind: 'character',
    parent: at.RUN_ON,
    segment: 'oh-mi-joo',
    fields: {
      names: titles(
        { en: 'Oh Mi Joo', ko: '오미주' },
        {
          hyphenated: { text: 'Oh Mi-joo', type: 'romanized' },
          ju: { text: 'Oh Mi-ju', type: 'romanized' },
        },
      ),
      ...singles({ occupation: 'Film translator' }),
      description: prose(
        'description',
        'She translates films and watches every line as often as it takes.',
        '영화 번역가. 같은 장면을 몇 번이고 되감아 본다.',
      ),
      relationships: [
        { id: 'to-ki-seon-gyeom-romance', to: to(at.KI_SEON_GYEOM), type: 'romance' },
      ],
    },
  },
]
