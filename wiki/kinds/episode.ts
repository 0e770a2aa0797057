import { bilingual } from './choices'
import * as column from './column'
import { proseByLanguage, titleList } from './fields'
import { rows, set, single, type Kind } from './kind'
import { nameFromTitles, textOf } from './names'

/** One episode of a drama. The last part of its address is its broadcast number, to which everything else refers. */
export const episode: Kind = {
  name: 'episode',
  folder: 'episodes',
  label: bilingual('Episode', '회차'),
  plural: bilingual('Episodes', '회차'),
  about: bilingual(
    'One episode of a drama: when it was on air, its ratings and what happens.',
    '드라마 한 회가 언제 방송됐고 시청률은 얼마였으며 무슨 일이 있었는지예요.',
  ),
  parent: 'drama',
  segment: {
    pattern: /^[1-9]\d{0,3}$/,
    help: bilingual(
      'The broadcast number. An evening sold as two halves has two numbers.',
      '방송 회차입니다. 하루 방송을 두 회로 나누었으면 번호도 둘입니다.',
    ),
    isReusable: true,
  },
  telling: 'announced',
  sections: {
    titles: bilingual('Number and titles', '회차와 제목'),
    broadcast: bilingual('Broadcast', '방송 정보'),
    story: bilingual('Story', '이야기'),
  },
  fields: {
    titles: titleList('titles', {
      label: bilingual('Titles', '제목'),
      help: bilingual(
        'Only if it has one of its own. Say from when it is known if it gives something away.',
        '따로 제목이 있을 때만 적어 주세요. 줄거리가 드러나면 몇 회부터 알 수 있는지 표시해 주세요.',
      ),
    }),
    otherNumberings: rows('titles', {
      label: bilingual('Other numberings', '다른 회차 번호'),
      help: bilingual(
        'The number under which platforms show it, where that is not the broadcast number.',
        '플랫폼의 회차가 방송 회차와 다를 때 그 번호를 적어 주세요.',
      ),
      columns: {
        platform: column.text({ label: bilingual('Where', '사용처') }),
        number: column.integer({
          label: bilingual('Number', '번호'),
          required: true,
          min: 1,
          max: 9999,
        }),
        part: column.integer({
          label: bilingual('Part of it', '부'),
          help: bilingual(
            '1 for its first half, 2 for its second.',
            '앞부분이면 1, 뒷부분이면 2를 적어 주세요.',
          ),
          min: 1,
          max: 20,
        }),
      },
    }),
    specialKind: single(
      'titles',
      column.choice({
        label: bilingual('Special', '특별편'),
        help: bilingual('Empty for an ordinary episode.', '일반 회차면 비워 두세요.'),
        choices: {
          special: bilingual('Special episode', '스페셜'),
          recap: bilingual('Recap', '몰아보기·요약'),
          pilot: bilingual('Pilot', '파일럿'),
          prequel: bilingual('Prequel', '프리퀄'),
          epilogue: bilingual('Epilogue', '에필로그'),
          behindTheScenes: bilingual('Behind the scenes', '비하인드'),
        },
      }),
    ),
    airings: rows('broadcast', {
      label: bilingual('Airings', '방송'),
      help: bilingual(
        'Each broadcast that was planned, also one that was pre-empted. The broadcast day is the evening it belongs to.',
        '결방까지 포함해 예정된 방송을 모두 적어 주세요. 자정이 지나 시작해도 방송일은 그날 저녁 날짜입니다.',
      ),
      columns: {
        channel: column.reference({
          label: bilingual('Channel', '채널'),
          kinds: ['organization'],
        }),
        broadcastDay: column.date({
          label: bilingual('Broadcast day', '방송일'),
          required: true,
          wholeDay: true,
        }),
        plannedTime: column.time({
          label: bilingual('Planned start', '예정 시각'),
          help: bilingual('In Korea; 24:20 for twenty past midnight.', '한국 시각(예: 24:20)'),
        }),
        actualTime: column.time({ label: bilingual('Actual start', '실제 시각') }),
        status: column.choice({
          label: bilingual('Status', '상태'),
          choices: {
            planned: bilingual('Planned', '예정'),
            aired: bilingual('Aired', '방송됨'),
            preempted: bilingual('Pre-empted', '결방'),
            delayed: bilingual('Delayed', '지연'),
            moved: bilingual('Moved', '편성 변경'),
          },
        }),
        reason: column.text({
          label: bilingual('Reason', '사유'),
          help: bilingual('For a change, such as a football match.', '변경 사유(예: 축구 중계)'),
        }),
      },
    }),
    runtime: single(
      'broadcast',
      column.integer({ label: bilingual('Minutes', '분량(분)'), min: 1, max: 600 }),
    ),
    viewership: rows('broadcast', {
      label: bilingual('Ratings', '시청률'),
      help: bilingual(
        'One row for each agency and area. “Not released” and “unknown” are answers too.',
        '조사 기관과 지역마다 한 줄씩 적어 주세요. “미공개”와 “알 수 없음”도 기록할 수 있습니다.',
      ),
      columns: {
        agency: column.choice({
          label: bilingual('Agency', '조사 기관'),
          required: true,
          choices: {
            nielsen: bilingual('Nielsen Korea', '닐슨코리아'),
            tnms: bilingual('TNmS', 'TNMS'),
          },
        }),
        area: column.choice({
          label: bilingual('Area', '지역'),
          required: true,
          choices: {
            nationwide: bilingual('Nationwide', '전국'),
            seoul: bilingual('Seoul area', '수도권'),
          },
        }),
        percent: column.decimal({
          label: bilingual('Percent of households', '시청률(%)'),
          max: 100,
        }),
        audience: column.integer({
          label: bilingual('Viewers', '시청자 수'),
          max: 60_000_000,
        }),
        rank: column.integer({ label: bilingual('Rank that day', '일일 순위'), min: 1, max: 1000 }),
        availability: column.choice({
          label: bilingual('Without a figure', '수치가 없는 이유'),
          choices: {
            notReleased: bilingual('Not released', '미공개'),
            unknown: bilingual('Unknown', '알 수 없음'),
          },
        }),
      },
    }),
    synopsis: proseByLanguage('story', {
      label: bilingual('Synopsis', '줄거리'),
      help: bilingual(
        'What happens, in your own words. Say from which episode it may be read; without that it waits for the last.',
        '무슨 일이 일어나는지 자신의 말로 적어 주세요. 몇 회부터 읽어도 되는지 표시하지 않으면 마지막 회까지 가려집니다.',
      ),
      telling: 'tells',
    }),
    warnings: set(
      'story',
      column.choice({
        label: bilingual('Content warnings', '시청 주의'),
        help: bilingual(
          'For those who would rather know before they watch.',
          '보기 전에 알고 싶은 사람을 위한 안내입니다.',
        ),
        choices: {
          violence: bilingual('Violence', '폭력'),
          sexualViolence: bilingual('Sexual violence', '성폭력'),
          domesticViolence: bilingual('Violence in the family', '가정 폭력'),
          bullying: bilingual('Bullying', '괴롭힘'),
          selfHarm: bilingual('Suicide or self-harm', '자살·자해'),
          death: bilingual('Death and grief', '죽음과 애도'),
          animalHarm: bilingual('Harm to animals', '동물 학대'),
          substances: bilingual('Alcohol or drugs', '음주·약물'),
          blood: bilingual('Blood', '유혈'),
          flashing: bilingual('Flashing lights', '번쩍이는 화면'),
        },
      }),
    ),
  },
  listing: {
    order: 'newest',
    date: { field: 'airings', column: 'broadcastDay' },
    isBroadcast: true,
    filters: {
      drama: { field: 'address', column: 'parent', label: bilingual('Drama', '드라마') },
      year: { field: 'airings', column: 'broadcastDay', label: bilingual('Year', '연도') },
      special: { field: 'specialKind' },
    },
  },
  isKnownByName: false,
  nameOf: (shown) => {
    const number = textOf(shown('address')[0], 'segment') ?? ''
    const title = nameFromTitles(shown('titles'))
    const latin = title.latin ? `Episode ${number}: ${title.latin}` : `Episode ${number}`
    return { latin: latin.trim(), hangul: [`${number}회`, title.hangul].filter(Boolean).join(' ') }
  },
  proposeSegment: () => '',
}
