import { slugOf } from '../names/slug'
import { bilingual, characterNameTypes, languages } from './choices'
import * as column from './column'
import { proseByLanguage } from './fields'
import { rows, single, type Kind } from './kind'
import { announcedRows, nameFromTitles } from './names'

/** A role in a drama, an entry of its own. Who plays it is said by the drama's cast. */
export const character: Kind = {
  name: 'character',
  folder: 'characters',
  label: bilingual('Character', '등장인물'),
  plural: bilingual('Characters', '등장인물'),
  about: bilingual(
    'Somebody in a drama: who plays them and who they are.',
    '드라마 속 인물과 그 역할을 맡은 배우예요.',
  ),
  parent: 'drama',
  segment: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    help: bilingual(
      'The name as known from the start, in lower case, such as seo-dan-ah.',
      '처음부터 알려진 이름을 소문자로 적어 주세요(예: seo-dan-ah).',
    ),
    isReusable: false,
  },
  telling: 'announced',
  sections: {
    names: bilingual('Names', '이름'),
    profile: bilingual('Who it is', '인물 소개'),
    relationships: bilingual('Relationships', '인물 관계'),
  },
  fields: {
    names: rows('names', {
      label: bilingual('Names', '이름'),
      help: bilingual(
        'Every name and spelling. A name that comes out later needs the episode that reveals it.',
        '모든 이름과 표기를 적어 주세요. 나중에 밝혀지는 이름에는 밝혀지는 회차를 표시해 주세요.',
      ),
      columns: {
        text: column.text({ label: bilingual('Name', '이름'), required: true, isName: true }),
        language: column.choice({ label: bilingual('Language', '언어'), choices: languages }),
        type: column.choice({ label: bilingual('Type', '종류'), choices: characterNameTypes }),
        isMain: column.flag({
          label: bilingual('Shown in this language', '이 언어의 대표 이름'),
        }),
      },
    }),
    occupation: single(
      'profile',
      column.text({
        label: bilingual('Occupation', '직업'),
        help: bilingual(
          'As known from the start. Add a row for one that comes later.',
          '처음부터 알려진 직업입니다. 나중에 바뀌면 줄을 추가해 주세요.',
        ),
      }),
    ),
    description: proseByLanguage('profile', {
      label: bilingual('Description', '소개'),
      help: bilingual(
        'Who this is when the show starts. Later developments belong to a spoiler block or to moments.',
        '드라마가 시작할 때 어떤 인물인지 적어 주세요. 이후의 전개는 스포일러 블록이나 장면 문서에 적습니다.',
      ),
    }),
    firstEpisode: single(
      'profile',
      column.integer({
        label: bilingual('First episode', '첫 등장 회차'),
        help: bilingual('The broadcast number.', '방송 회차 기준입니다.'),
        min: 1,
        max: 9999,
      }),
      { telling: 'tells' },
    ),
    lastEpisode: single(
      'profile',
      column.integer({
        label: bilingual('Last episode', '마지막 등장 회차'),
        help: bilingual('The broadcast number.', '방송 회차 기준입니다.'),
        min: 1,
        max: 9999,
      }),
      { telling: 'tells' },
    ),
    relationships: rows('relationships', {
      label: bilingual('Relationships', '인물 관계'),
      help: bilingual(
        'What this character is to another. Known beforehand: say episode 0. A turn of the story: a row of its own, with its episode.',
        '이 인물이 상대에게 어떤 사람인지 적어 주세요. 처음부터 알려진 관계는 0회로, 바뀐 관계는 그 회차와 함께 따로 적습니다.',
      ),
      telling: 'tells',
      columns: {
        to: column.reference({
          label: bilingual('To', '상대'),
          kinds: ['character'],
          required: true,
        }),
        type: column.choice({
          label: bilingual('Type', '관계'),
          required: true,
          choices: {
            family: bilingual('Family', '가족'),
            romance: bilingual('Romance', '연인'),
            oneSidedLove: bilingual('One-sided love', '짝사랑'),
            ex: bilingual('Former couple', '옛 연인'),
            marriage: bilingual('Marriage', '부부'),
            contract: bilingual('Contract', '계약 관계'),
            rival: bilingual('Rivals', '경쟁자'),
            enemy: bilingual('Enemies', '적'),
            mentor: bilingual('Mentor', '스승'),
            boss: bilingual('Boss', '상사'),
            colleague: bilingual('Colleagues', '동료'),
            friend: bilingual('Friends', '친구'),
            ally: bilingual('Allies', '조력자'),
            secret: bilingual('Secret tie', '숨겨진 관계'),
          },
        }),
        label: column.text({
          label: bilingual('In a few words', '한마디로'),
          help: bilingual('Such as “his agent”.', '예: “에이전트”'),
          max: 120,
        }),
        isOneSided: column.flag({ label: bilingual('From this side only', '한쪽만의 감정') }),
        fromEpisode: column.integer({
          label: bilingual('From episode', '시작 회차'),
          min: 0,
          max: 9999,
        }),
        untilEpisode: column.integer({
          label: bilingual('Until episode', '종료 회차'),
          min: 0,
          max: 9999,
        }),
        address: column.text({
          label: bilingual('Calls the other', '부르는 말'),
          help: bilingual('In Hangul, such as 대표님 or 선배.', '예: 대표님, 선배'),
          max: 60,
          isKorean: true,
        }),
        speechLevel: column.choice({
          label: bilingual('Speech level', '말투'),
          choices: {
            formal: bilingual('Formal', '격식체(하십시오체)'),
            polite: bilingual('Polite', '해요체'),
            casual: bilingual('Casual', '반말'),
            mixed: bilingual('Mixed', '섞어 씀'),
            historical: bilingual('Of its period', '사극 말투'),
          },
        }),
      },
    }),
  },
  tellsApart: ['occupation'],
  isKnownByName: true,
  nameOf: (shown) => nameFromTitles(shown('names')),
  proposeSegment: (document) => slugOf(nameFromTitles(announcedRows(document)('names')).latin),
}
