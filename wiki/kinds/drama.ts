import { slugOf } from '../names/slug'
import { bilingual, crewJobs, regions } from './choices'
import * as column from './column'
import * as choices from './drama-choices'
import { awardList, proseByLanguage, titleList } from './fields'
import { dramaListing } from './drama-listing'
import { rows, set, single, type Kind } from './kind'
import { announcedRows, nameFromTitles } from './names'

/** A title: a miniseries, a weekend or daily drama, a one-act special, a web drama, a sitcom, an original of a platform. */
export const drama: Kind = {
  name: 'drama',
  folder: 'dramas',
  label: bilingual('Drama', '드라마'),
  plural: bilingual('Dramas', '드라마'),
  about: bilingual(
    'A series, a special or a web drama: its titles, its broadcast, its people and its story.',
    '시리즈, 단막극, 웹드라마의 제목과 편성, 만든 사람들과 줄거리예요.',
  ),
  segment: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    help: bilingual(
      'The English title in lower case, words joined by hyphens, such as run-on. Add the year when another drama has that title.',
      '영어 제목을 소문자로 쓰고 단어를 붙임표로 이어 주세요(예: run-on). 같은 제목의 드라마가 있으면 연도를 덧붙이세요.',
    ),
    isReusable: false,
  },
  telling: 'announced',
  sections: {
    titles: bilingual('Titles', '제목'),
    broadcast: bilingual('Broadcast', '방송 정보'),
    story: bilingual('Story', '이야기'),
    people: bilingual('Cast and crew', '출연진과 제작진'),
    watch: bilingual('Where to watch', '시청 안내'),
    related: bilingual('Related', '관련 정보'),
  },
  fields: {
    titles: titleList('titles', {
      label: bilingual('Titles', '제목'),
      help: bilingual(
        'Every title by which somebody may look for it, in any language and spelling. Mark the one to show in each language.',
        '검색에 쓰일 만한 제목을 언어와 표기에 관계없이 모두 적고, 언어마다 대표 제목을 표시해 주세요.',
      ),
    }),
    format: single(
      'broadcast',
      column.choice({ label: bilingual('Format', '형식'), choices: choices.formats }),
    ),
    status: single(
      'broadcast',
      column.choice({ label: bilingual('Status', '상태'), choices: choices.statuses }),
    ),
    networks: rows('broadcast', {
      label: bilingual('Networks', '방송사'),
      help: bilingual(
        'Who broadcast it first. Platforms that show it besides stand under “Where to watch”.',
        '처음 방송한 곳입니다. 그 밖의 플랫폼은 “시청 안내”에 적어 주세요.',
      ),
      columns: {
        network: column.reference({
          label: bilingual('Network', '방송사'),
          kinds: ['organization'],
          required: true,
        }),
      },
    }),
    slots: rows('broadcast', {
      label: bilingual('Slot', '편성'),
      help: bilingual(
        'The weekdays and the Korean time it was given. Times after midnight belong to the evening before: 24:20.',
        '편성된 요일과 한국 시각입니다. 자정이 지난 시각은 전날 방송으로 24:20처럼 적어 주세요.',
      ),
      columns: {
        days: column.choice({
          label: bilingual('Days', '요일'),
          required: true,
          choices: choices.slotDays,
        }),
        time: column.time({ label: bilingual('Time in Korea', '한국 시각') }),
      },
    }),
    plannedEpisodes: single(
      'broadcast',
      column.integer({
        label: bilingual('Planned episodes', '예정 회차'),
        help: bilingual(
          'As broadcast: an evening sold as two halves counts as two.',
          '방송 기준입니다. 하루 방송을 두 회로 나누었으면 두 회로 셉니다.',
        ),
        min: 1,
        max: 1000,
      }),
    ),
    runtime: single(
      'broadcast',
      column.integer({
        label: bilingual('Minutes per episode', '회당 분량(분)'),
        min: 1,
        max: 600,
      }),
    ),
    airedFrom: single(
      'broadcast',
      column.date({
        label: bilingual('First broadcast', '첫 방송일'),
        help: bilingual(
          'As much as is known: 2020, 2020-12 or 2020-12-16.',
          '알려진 만큼만 적어 주세요: 2020, 2020-12, 2020-12-16.',
        ),
      }),
    ),
    airedUntil: single(
      'broadcast',
      column.date({
        label: bilingual('Last broadcast', '마지막 방송일'),
        help: bilingual('Empty while it runs.', '방영 중이면 비워 두세요.'),
      }),
    ),
    ageRating: single(
      'story',
      column.choice({
        label: bilingual('Age rating', '시청 등급'),
        choices: choices.ageRatings,
      }),
    ),
    descriptors: set(
      'story',
      column.choice({
        label: bilingual('Rated for', '등급 사유'),
        choices: choices.ratingReasons,
      }),
    ),
    genres: set(
      'story',
      column.choice({ label: bilingual('Genres', '장르'), choices: choices.genres }),
    ),
    tags: set(
      'story',
      column.text({
        label: bilingual('Tags', '태그'),
        help: bilingual(
          'Short and in lower case, such as “contract marriage”. Say from which episode it is known when it gives something away.',
          '“계약 결혼”처럼 짧게 적어 주세요. 줄거리가 드러나면 몇 회부터 알 수 있는지 표시해 주세요.',
        ),
        max: 60,
      }),
    ),
    synopsis: proseByLanguage('story', {
      label: bilingual('Synopsis', '줄거리'),
      help: bilingual(
        'What one may know before the first episode, in your own words.',
        '첫 회를 보기 전에 알아도 되는 내용을 자신의 말로 적어 주세요.',
      ),
    }),
    premise: rows('story', {
      label: bilingual('Based on', '원작'),
      help: bilingual(
        'What it was made from, and the work’s title where there is one.',
        '무엇을 바탕으로 했는지, 원작이 있으면 그 제목을 적어 주세요.',
      ),
      isSingle: true,
      columns: {
        type: column.choice({
          label: bilingual('Type', '종류'),
          required: true,
          choices: choices.premiseTypes,
        }),
        work: column.text({ label: bilingual('Work', '작품') }),
      },
    }),
    cast: rows('people', {
      label: bilingual('Cast', '출연진'),
      help: bilingual(
        'In the order of the credits. Guests stand here too, with their episodes.',
        '크레디트 순서대로 적어 주세요. 특별 출연도 출연 회차와 함께 여기에 적습니다.',
      ),
      isOrdered: true,
      columns: {
        character: column.reference({
          label: bilingual('Character', '배역'),
          kinds: ['character'],
        }),
        person: column.reference({ label: bilingual('Played by', '배우'), kinds: ['person'] }),
        role: column.choice({
          label: bilingual('Part', '비중'),
          choices: choices.castRoles,
        }),
        creditedAs: column.text({
          label: bilingual('Credited as', '크레디트 표기'),
          help: bilingual('If not the usual name.', '평소 이름과 다를 때만'),
        }),
        lifeStage: column.choice({
          label: bilingual('Life stage', '시기'),
          choices: choices.lifeStages,
        }),
        episodes: column.episodes({
          label: bilingual('Episodes', '출연 회차'),
          help: bilingual('Such as 1-3, 7.', '예: 1-3, 7'),
        }),
        castingState: column.choice({
          label: bilingual('Casting', '캐스팅 상태'),
          choices: choices.castingStates,
        }),
        castingDate: column.date({ label: bilingual('Casting as of', '캐스팅 보도일') }),
      },
    }),
    crew: rows('people', {
      label: bilingual('Crew', '제작진'),
      isOrdered: true,
      columns: {
        person: column.reference({
          label: bilingual('Person', '인물'),
          kinds: ['person'],
          required: true,
        }),
        job: column.choice({
          label: bilingual('Job', '역할'),
          choices: crewJobs,
          required: true,
        }),
        creditedAs: column.text({ label: bilingual('Credited as', '크레디트 표기') }),
      },
    }),
    whereToWatch: rows('watch', {
      label: bilingual('Where to watch', '시청 안내'),
      help: bilingual('Official places only.', '공식 서비스만 적어 주세요.'),
      columns: {
        platform: column.reference({
          label: bilingual('Platform', '플랫폼'),
          kinds: ['organization'],
          required: true,
        }),
        region: column.choice({ label: bilingual('Region', '지역'), choices: regions }),
        url: column.url({ label: bilingual('Address of its page', '페이지 주소') }),
        subtitles: column.text({
          label: bilingual('Subtitles', '자막'),
          help: bilingual('Languages, separated by commas.', '언어를 쉼표로 구분해 주세요.'),
        }),
        from: column.date({ label: bilingual('From', '시작') }),
        to: column.date({ label: bilingual('Until', '종료') }),
      },
    }),
    awards: awardList('related', {
      person: column.reference({ label: bilingual('Given to', '수상자'), kinds: ['person'] }),
    }),
    related: rows('related', {
      label: bilingual('Related dramas', '관련 드라마'),
      help: bilingual(
        'How this drama comes after another. The other drama shows it by itself.',
        '이 드라마가 다른 드라마를 어떻게 잇는지 적어 주세요. 상대 문서에는 저절로 나타납니다.',
      ),
      columns: {
        drama: column.reference({
          label: bilingual('Drama', '드라마'),
          kinds: ['drama'],
          required: true,
        }),
        type: column.choice({
          label: bilingual('Relation', '관계'),
          required: true,
          choices: choices.dramaRelations,
        }),
      },
    }),
    externalIds: rows('related', {
      label: bilingual('On other sites', '다른 사이트'),
      columns: {
        site: column.choice({
          label: bilingual('Site', '사이트'),
          required: true,
          choices: choices.externalSites,
        }),
        identifier: column.text({
          label: bilingual('Id there', '식별자'),
          help: bilingual('The id, not the address.', '주소가 아니라 식별자만'),
          required: true,
          max: 100,
        }),
      },
    }),
    news: rows('related', {
      label: bilingual('News', '뉴스'),
      help: bilingual('Reports and posts about it.', '이 드라마를 다룬 보도와 게시물'),
      columns: {
        source: column.reference({
          label: bilingual('Source', '출처'),
          kinds: ['source'],
          required: true,
        }),
      },
    }),
  },
  listing: dramaListing,
  tellsApart: ['airedFrom', 'networks'],
  isKnownByName: true,
  nameOf: (shown) => nameFromTitles(shown('titles')),
  proposeSegment: (document) => slugOf(nameFromTitles(announcedRows(document)('titles')).latin),
}
