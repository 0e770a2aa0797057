import { bilingual } from './choices'
import * as column from './column'
import { proseByLanguage, quoteList } from './fields'
import { set, single, type Kind } from './kind'
import { textOf } from './names'

/**
 * A scene worth a page. All of it tells what happens, so its address is a short id that says nothing.
 * The videos that show it say so themselves.
 */
export const moment: Kind = {
  name: 'moment',
  folder: 'moments',
  label: bilingual('Moment', '명장면'),
  plural: bilingual('Moments', '명장면'),
  about: bilingual(
    'A scene that fans come back to, in the episode where it happens.',
    '팬들이 다시 찾아보는 장면과 그 회차예요.',
  ),
  parent: 'drama',
  segment: {
    pattern: /^[a-z0-9]{4,16}$/,
    help: bilingual(
      'A short id without meaning, so that the address gives nothing away.',
      '주소에서 내용이 드러나지 않도록 뜻이 없는 짧은 기호를 씁니다.',
    ),
    isReusable: false,
  },
  telling: 'tells',
  sections: {
    scene: bilingual('The scene', '장면'),
    who: bilingual('Who is in it', '나오는 사람'),
    words: bilingual('What is said', '대사'),
  },
  fields: {
    title: single(
      'scene',
      column.text({
        label: bilingual('Title', '제목'),
        help: bilingual(
          'Shown only to those who have seen the episode.',
          '해당 회차를 본 사람에게만 보입니다.',
        ),
        isName: true,
      }),
    ),
    type: single(
      'scene',
      column.choice({
        label: bilingual('Kind of scene', '장면의 종류'),
        choices: {
          kiss: bilingual('Kiss', '키스'),
          confession: bilingual('Confession', '고백'),
          firstMeeting: bilingual('First meeting', '첫 만남'),
          reunion: bilingual('Reunion', '재회'),
          farewell: bilingual('Farewell', '이별'),
          fight: bilingual('Fight', '다툼·싸움'),
          reveal: bilingual('Reveal', '반전'),
          comic: bilingual('Comic', '코믹'),
          tears: bilingual('Tears', '눈물'),
          action: bilingual('Action', '액션'),
          other: bilingual('Something else', '기타'),
        },
      }),
    ),
    episode: single(
      'scene',
      column.reference({
        label: bilingual('Episode', '회차'),
        help: bilingual('Leave it empty when you are not sure.', '확실하지 않으면 비워 두세요.'),
        kinds: ['episode'],
      }),
    ),
    timestamp: single(
      'scene',
      column.text({
        label: bilingual('At', '시점'),
        help: bilingual(
          'Minutes and seconds into it, such as 42:10.',
          '시작 후 분과 초(예: 42:10)',
        ),
        max: 10,
      }),
    ),
    happens: proseByLanguage('scene', {
      label: bilingual('What happens', '무슨 일이 있었나'),
      help: bilingual('In your own words.', '자신의 말로 적어 주세요.'),
    }),
    characters: set(
      'who',
      column.reference({ label: bilingual('Characters', '등장인물'), kinds: ['character'] }),
    ),
    people: set(
      'who',
      column.reference({
        label: bilingual('People', '인물'),
        help: bilingual(
          'Those who appear as themselves; performers follow from the characters.',
          '본인으로 나오는 사람만 적어 주세요. 배우는 등장인물에서 저절로 나타납니다.',
        ),
        kinds: ['person'],
      }),
    ),
    quotes: quoteList('words', {
      label: bilingual('Quotes', '대사'),
      help: bilingual('A line or two, not the script.', '한두 줄만, 대본 전체는 옮기지 마세요.'),
    }),
  },
  isKnownByName: false,
  nameOf: (shown) => {
    const title = textOf(shown('title')[0], 'value')
    return title === undefined ? { latin: 'A moment', hangul: '명장면' } : { latin: title }
  },
  proposeSegment: (_document, random) => random(),
}
