import * as at from './addresses'
import { broadcastDays, episode } from './episodes'
import { prose, reported, singles, titles, to, type StarterEntry } from './starter-entry'

/** The drama that the report is about. */
export const runOn: StarterEntry = {
  kind: 'drama',
  segment: 'run-on',
  fields: {
    titles: titles(
      { en: 'Run On', ko: '런 온' },
      { joined: { text: '런온', type: 'alias', language: 'ko' } },
    ),
    ...singles({
      format: 'miniseries',
      status: 'ended',
      plannedEpisodes: 16,
      airedFrom: '2020-12-16',
      airedUntil: '2021-02-04',
    }),
    networks: [{ id: 'network-jtbc', network: to(at.JTBC) }],
    slots: [{ id: 'slot-wednesday-thursday', days: 'wedThu', time: '21:00' }],
    synopsis: prose(
      'synopsis',
      'A sprinter loses the race if he looks back; a subtitle translator cannot work without winding back. [[/dramas/run-on/characters/ki-seon-gyeom|Ki Seon Gyeom]] and [[/dramas/run-on/characters/oh-mi-joo|Oh Mi Joo]] come from worlds that hardly share a language, and each learns to follow the other’s. Around them [[/dramas/run-on/characters/seo-dan-ah|Seo Dan Ah]], who runs a sports agency, and [[/dramas/run-on/characters/lee-young-hwa|Lee Young Hwa]], who studies art, find words for things that neither is used to saying.',
      '뒤를 돌아보면 지는 단거리 육상 선수 [[/dramas/run-on/characters/ki-seon-gyeom|기선겸]]과 몇 번이고 되감아야 하는 영화 번역가 [[/dramas/run-on/characters/oh-mi-joo|오미주]]. 같은 한국말을 쓰면서도 서로 다른 세계에 살던 두 사람이 상대의 언어를 배워 간다. 스포츠 에이전시를 이끄는 [[/dramas/run-on/characters/seo-dan-ah|서단아]]와 미대생 [[/dramas/run-on/characters/lee-young-hwa|이영화]]도 익숙하지 않던 말을 찾아 나선다.',
    ),
    premise: [{ id: 'premise', type: 'original' }],
    cast: [
      {
        id: 'cast-ki-seon-gyeom',
        character: to(at.KI_SEON_GYEOM),
        person: to(at.IM_SI_WAN),
        role: 'main',
      },
      {
        id: 'cast-oh-mi-joo',
        character: to(at.OH_MI_JOO),
        person: to(at.SHIN_SE_KYUNG),
        role: 'main',
      },
      {
        id: 'cast-seo-dan-ah',
        character: to(at.SEO_DAN_AH),
        person: to(at.SOOYOUNG),
        role: 'main',
      },
      {
        id: 'cast-lee-young-hwa',
        character: to(at.LEE_YOUNG_HWA),
        person: to(at.KANG_TAE_OH),
        role: 'main',
      },
    ],
    crew: [
      { id: 'crew-director', person: to(at.LEE_JAE_HOON), job: 'director' },
      { id: 'crew-writer', person: to(at.PARK_SHI_HYUN), job: 'writer' },
    ],
    whereToWatch: [{ id: 'watch-netflix', platform: to(at.NETFLIX) }],
    news: [{ id: 'news-2021-01-24', source: to(at.REPORT) }],
  },
  sets: { genres: ['romance', 'romanticComedy'] },
  citations: reported({
    'name-english': true,
    'network-jtbc': true,
    'cast-seo-dan-ah': true,
    'cast-lee-young-hwa': true,
  }),
}

const days = broadcastDays('2020-12-16', '2021-02-04', [3, 4])

/** Its sixteen episodes, on every Wednesday and Thursday of the run: there was no break. */
export const runOnEpisodes: StarterEntry[] = days.map((day, index) =>
  episode(at.RUN_ON, index + 1, { channel: at.JTBC, day, time: '21:00' }),
)
