import * as at from './addresses'
import { episode } from './episodes'
import { prose, redLink, reported, singles, titles, to, type StarterEntry } from './starter-entry'

const character = (segment: string, label: string) =>
  redLink('character', `${at.NOKDU}/characters/${segment}`, label)
const person = (segment: string, label: string) => redLink('person', `/people/${segment}`, label)

/** The drama in which the report's readers find Kang Tae Oh while they wait. */
export const nokdu: StarterEntry = {
  kind: 'drama',
  segment: 'the-tale-of-nokdu',
  fields: {
    titles: titles(
      { en: 'The Tale of Nokdu', ko: '조선로코 - 녹두전' },
      {
        short: { text: '녹두전', type: 'alias', language: 'ko' },
        literal: { text: 'Joseon Rom-Com: The Tale of Nokdu', type: 'literal' },
        romanized: { text: 'Joseonroko - Nokdujeon', type: 'romanized', language: 'ko' },
        spelling: { text: 'Tale of Nok-du', type: 'alias' },
        garbled: { text: 'The Story of Nokdu', type: 'alias' },
      },
    ),
    ...singles({
      format: 'miniseries',
      status: 'ended',
      plannedEpisodes: 32,
      airedFrom: '2019-09-30',
      airedUntil: '2019-11-25',
    }),
    networks: [{ id: 'network-kbs2', network: to(at.KBS2) }],
    slots: [{ id: 'slot-monday-tuesday', days: 'monTue', time: '22:00' }],
    synopsis: prose(
      'synopsis',
      'In Joseon a young man disguises himself as a woman to enter a village where only widows live. There he meets Dong Dong Joo, who is being trained as a gisaeng and wants to be anything else.',
      '조선 시대, 한 청년이 여장을 하고 과부들만 사는 마을에 들어간다. 그곳에서 기생이 되기 싫은 기생 연습생 동동주를 만난다.',
    ),
    premise: [{ id: 'premise', type: 'webtoon', work: '녹두전' }],
    cast: [
      {
        id: 'cast-jeon-nok-du',
        character: character('jeon-nok-du', 'Jeon Nok Du'),
        person: person('jang-dong-yoon', 'Jang Dong Yoon'),
        role: 'main',
      },
      {
        id: 'cast-dong-dong-joo',
        character: character('dong-dong-joo', 'Dong Dong Joo'),
        person: person('kim-so-hyun', 'Kim So Hyun'),
        role: 'main',
      },
      {
        id: 'cast-cha-yul-moo',
        character: to(at.CHA_YUL_MOO),
        person: to(at.KANG_TAE_OH),
        role: 'main',
      },
    ],
    whereToWatch: [{ id: 'watch-viki', platform: to(at.VIKI), subtitles: 'English' }],
  },
  sets: { genres: ['historical', 'romanticComedy'] },
  citations: reported({ 'name-english': true, 'cast-cha-yul-moo': true }),
}

/** The role of Kang Tae Oh in it, as introduced before the first episode. */
export const chaYulMoo: StarterEntry = {
  kind: 'character',
  parent: at.NOKDU,
  segment: 'cha-yul-moo',
  fields: {
    names: titles(
      { en: 'Cha Yul Moo', ko: '차율무' },
      {
        hyphenated: { text: 'Cha Yul-mu', type: 'romanized' },
        yool: { text: 'Cha Yool-moo', type: 'romanized' },
      },
    ),
    description: prose(
      'description',
      'A gentle man with a gift for cooking, who has known Dong Dong Joo since they were children.',
      '요리를 잘하는 다정한 남자. 동동주와 어릴 때부터 아는 사이다.',
    ),
    relationships: [
      {
        id: 'to-dong-dong-joo',
        to: character('dong-dong-joo', 'Dong Dong Joo'),
        type: 'friend',
        label: 'has known her since childhood',
        knownFrom: { drama: at.NOKDU, episode: 0 },
      },
    ],
  },
}

/** The first and the last evening are certain; between them the calendar has a day more than the drama. */
const KNOWN_DAYS: Record<number, string> = { 1: '2019-09-30', 16: '2019-11-25' }

/**
 * Its 32 broadcast episodes: each of 16 evenings was sold as two numbered halves, which platforms show as
 * one. On which day the others went out is left open.
 */
export const nokduEpisodes: StarterEntry[] = Array.from({ length: 32 }, (_, index) => {
  const evening = Math.floor(index / 2) + 1
  const day = KNOWN_DAYS[evening]
  const airing = day === undefined ? undefined : { channel: at.KBS2, day }
  const numbering = {
    id: 'numbering-platforms',
    platform: 'Streaming platforms',
    number: evening,
    part: (index % 2) + 1,
  }
  return episode(at.NOKDU, index + 1, airing, { otherNumberings: [numbering] })
})
