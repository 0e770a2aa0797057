import * as at from './addresses'
import { broadcastDays, episode } from './episodes'
import { prose, redLink, reported, singles, titles, to, type StarterEntry } from './starter-entry'

const character = (segment: string, label: string) =>
  redLink('character', `${at.TELL_ME}/characters/${segment}`, label)
const person = (segment: string, label: string) => redLink('person', `/people/${segment}`, label)

/** The drama in which the report's readers find Sooyoung while they wait. */
export const tellMe: StarterEntry = {
  kind: 'drama',
  segment: 'tell-me-what-you-saw',
  fields: {
    titles: titles(
      { en: 'Tell Me What You Saw', ko: '본 대로 말하라' },
      {
        joined: { text: '본대로 말하라', type: 'alias', language: 'ko' },
        garbled: { text: 'Inform Me What You Noticed', type: 'alias' },
      },
    ),
    ...singles({
      format: 'miniseries',
      status: 'ended',
      plannedEpisodes: 16,
      airedFrom: '2020-02-01',
      airedUntil: '2020-03-22',
    }),
    networks: [{ id: 'network-ocn', network: to(at.OCN) }],
    slots: [{ id: 'slot-saturday-sunday', days: 'satSun' }],
    synopsis: prose(
      'synopsis',
      'A profiler who has withdrawn from the world and a young police officer who remembers everything she has seen look for a serial killer who was thought dead.',
      '세상을 등진 프로파일러와 한 번 본 것을 모두 기억하는 경찰이 죽은 줄 알았던 연쇄 살인범을 쫓는다.',
    ),
    cast: [
      {
        id: 'cast-oh-hyun-jae',
        character: character('oh-hyun-jae', 'Oh Hyun Jae'),
        person: person('jang-hyuk', 'Jang Hyuk'),
        role: 'main',
      },
      {
        id: 'cast-cha-soo-young',
        character: to(at.CHA_SOO_YOUNG),
        person: to(at.SOOYOUNG),
        role: 'main',
      },
      {
        id: 'cast-hwang-ha-young',
        character: character('hwang-ha-young', 'Hwang Ha Young'),
        person: person('jin-seo-yeon', 'Jin Seo Yeon'),
        role: 'main',
      },
    ],
    whereToWatch: [{ id: 'watch-viki', platform: to(at.VIKI), subtitles: 'English' }],
  },
  sets: { genres: ['thriller', 'crime'] },
  citations: reported({ 'name-english': true, 'cast-cha-soo-young': true }),
}

/** The role of Sooyoung in it, as introduced before the first episode. */
export const chaSooYoung: StarterEntry = {
  kind: 'character',
  parent: at.TELL_ME,
  segment: 'cha-soo-young',
  fields: {
    names: titles(
      { en: 'Cha Soo Young', ko: '차수영' },
      { hyphenated: { text: 'Cha Soo-young', type: 'romanized' } },
    ),
    ...singles({ occupation: 'Police officer' }),
    description: prose(
      'description',
      'A police officer who can call up what she has seen like a photograph.',
      '한 번 본 것을 사진처럼 기억하는 경찰.',
    ),
  },
}

const days = broadcastDays('2020-02-01', '2020-03-22', [6, 0])

/** Its sixteen episodes, on every Saturday and Sunday of the run. */
export const tellMeEpisodes: StarterEntry[] = days.map((day, index) =>
  episode(at.TELL_ME, index + 1, { channel: at.OCN, day }),
)
