import * as at from './addresses'
import { prose, reported, singles, to, type StarterEntry } from './starter-entry'

/** The scene that the report is about. Which episode it is in is not said, so the moment has none. */
export const kiss: StarterEntry = {
  kind: 'moment',
  parent: at.RUN_ON,
  segment: 'r4k7q2',
  fields: {
    ...singles({ title: 'Seo Dan Ah surprises Lee Young Hwa with a kiss', type: 'kiss' }),
    happens: prose(
      'happens',
      '[[/dramas/run-on/characters/seo-dan-ah|Seo Dan Ah]] surprises [[/dramas/run-on/characters/lee-young-hwa|Lee Young Hwa]] with a kiss.',
      '[[/dramas/run-on/characters/seo-dan-ah|서단아]]가 [[/dramas/run-on/characters/lee-young-hwa|이영화]]에게 갑작스럽게 입을 맞춘다.',
    ),
  },
  sets: { characters: [to(at.SEO_DAN_AH), to(at.LEE_YOUNG_HWA)] },
  citations: reported({ title: true, type: true, 'happens-en': true, 'happens-ko': true }),
}

const SHOWS = `The two actors work out how she should go in for the kiss; at first the director stands in. [[/people/kang-tae-oh|Kang Tae Oh]] proposes that she seize him by the collar: something forceful or something light? [[/people/sooyoung|Sooyoung]] jokes that she has to look pretty whatever happens.

She tells him that he needs to be taller. He stands on tiptoe and says that he will have to be born again.

The director remarks that it looks as if she aims at his philtrum; he suggests his chin, and that works.

On the set an art teacher tells him to be bolder with his strokes, after he had boasted of an A+ in art class.`

const SHOWS_KO = `두 배우가 어떻게 입을 맞출지 의논하고, 처음에는 감독이 대신 서 본다. [[/people/kang-tae-oh|강태오]]는 멱살을 잡는 것이 어떻겠느냐며 세게 할지 가볍게 할지 묻고, [[/people/sooyoung|수영]]은 어떤 경우에도 예뻐 보여야 한다고 농담한다.

수영이 키가 더 커야겠다고 하자 강태오는 까치발을 들며 다시 태어나야겠다고 말한다.

감독이 인중을 노리는 것처럼 보인다고 말하고, 턱을 노려 보자는 제안이 나와 그렇게 해결된다.

미술 시간에 A+를 받았다고 자랑하던 강태오에게 현장의 미술 선생님은 붓질을 더 과감하게 하라고 말한다.`

/** The making-of of that scene. Its official page and its day are not known and stay empty. */
export const making: StarterEntry = {
  kind: 'video',
  segment: 'run-on-making-1',
  fields: {
    ...singles({
      title: 'Run On: making-of video',
      gatedTitle: 'Making-of: the kiss of Seo Dan Ah and Lee Young Hwa',
      type: 'making',
      language: 'ko',
    }),
    shows: prose('shows', SHOWS, SHOWS_KO),
    quotes: [
      {
        id: 'quote-collar',
        translation: 'Something forceful or something light?',
        speaker: to(at.KANG_TAE_OH),
      },
      { id: 'quote-ceo', translation: 'Of course, CEO' },
    ],
  },
  sets: {
    dramas: [to(at.RUN_ON)],
    moments: [to(at.KISS)],
    people: [to(at.SOOYOUNG), to(at.KANG_TAE_OH)],
    characters: [to(at.SEO_DAN_AH), to(at.LEE_YOUNG_HWA)],
  },
  citations: reported({
    title: true,
    gatedTitle: true,
    type: true,
    'shows-en': true,
    'shows-ko': true,
    'quote-collar': 'something forceful or something light?',
    'quote-ceo': 'Of course, CEO',
  }),
}
