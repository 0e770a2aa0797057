import { GIRLS_GENERATION } from './addresses'
import { prose, redLink, reported, singles, to, type StarterEntry } from './starter-entry'

/** The leads of Run On, its director and its writer. */
export const people: StarterEntry[] = [
  {
    kind: 'person',
    segment: 'sooyoung',
    fields: {
      names: [
        { id: 'name-stage', type: 'stage', latin: 'Sooyoung', hangul: '수영' },
        { id: 'name-birth', type: 'birth', latin: 'Choi Soo-young', hangul: '최수영' },
        { id: 'name-joined', type: 'alias', latin: 'Choi Sooyoung' },
        { id: 'name-spaced', type: 'alias', latin: 'Choi Soo Young' },
        { id: 'name-given-spaced', type: 'alias', latin: 'Soo Young' },
      ],
      familyName: [{ id: 'familyName', hangul: '최', latin: 'Choi' }],
      givenName: [{ id: 'givenName', hangul: '수영', latin: 'Soo-young' }],
      ...singles({ born: '1990-02-10', gender: 'female' }),
      groups: [{ id: 'group-girls-generation', organization: to(GIRLS_GENERATION) }],
      biography: prose(
        'biography',
        "Sooyoung sings in [[/organizations/girls-generation|Girls' Generation]] and acts. She is [[/dramas/run-on/characters/seo-dan-ah|Seo Dan Ah]] in [[/dramas/run-on|Run On]] and [[/dramas/tell-me-what-you-saw/characters/cha-soo-young|Cha Soo Young]] in [[/dramas/tell-me-what-you-saw|Tell Me What You Saw]].",
        '[[/organizations/girls-generation|소녀시대]]의 멤버이자 배우. [[/dramas/run-on|런 온]]에서 [[/dramas/run-on/characters/seo-dan-ah|서단아]]를, [[/dramas/tell-me-what-you-saw|본 대로 말하라]]에서 [[/dramas/tell-me-what-you-saw/characters/cha-soo-young|차수영]]을 연기했다.',
      ),
    },
    sets: { occupations: ['actor', 'singer', 'idol'] },
    citations: reported({
      'name-stage': true,
      'name-birth': true,
      'group-girls-generation': true,
    }),
  },
  {
    kind: 'person',
    segment: 'kang-tae-oh',
    fields: {
      names: [
        { id: 'name-stage', type: 'stage', latin: 'Kang Tae Oh', hangul: '강태오' },
        { id: 'name-birth', type: 'birth', latin: 'Kim Yoon-hwan', hangul: '김윤환' },
        { id: 'name-hyphenated', type: 'alias', latin: 'Kang Tae-oh' },
        { id: 'name-joined', type: 'alias', latin: 'Kang Taeoh' },
      ],
      familyName: [{ id: 'familyName', hangul: '강', latin: 'Kang' }],
      givenName: [{ id: 'givenName', hangul: '태오', latin: 'Tae Oh' }],
      ...singles({ born: '1994-06-20', gender: 'male' }),
      groups: [
        {
          id: 'group-5urprise',
          organization: redLink('organization', '/organizations/5urprise', '5urprise'),
        },
      ],
      biography: prose(
        'biography',
        'Kang Tae Oh acts. He is [[/dramas/run-on/characters/lee-young-hwa|Lee Young Hwa]] in [[/dramas/run-on|Run On]] and [[/dramas/the-tale-of-nokdu/characters/cha-yul-moo|Cha Yul Moo]] in [[/dramas/the-tale-of-nokdu|The Tale of Nokdu]].',
        '배우. [[/dramas/run-on|런 온]]에서 [[/dramas/run-on/characters/lee-young-hwa|이영화]]를, [[/dramas/the-tale-of-nokdu|조선로코 - 녹두전]]에서 [[/dramas/the-tale-of-nokdu/characters/cha-yul-moo|차율무]]를 연기했다.',
      ),
    },
    sets: { occupations: ['actor'] },
    citations: reported({ 'name-stage': true }),
  },
  {
    kind: 'person',
    segment: 'im-si-wan',
    fields: {
      names: [
        { id: 'name-stage', type: 'stage', latin: 'Im Si Wan', hangul: '임시완' },
        { id: 'name-birth', type: 'birth', latin: 'Im Woong-jae', hangul: '임웅재' },
        { id: 'name-hyphenated', type: 'alias', latin: 'Im Si-wan' },
        { id: 'name-yim', type: 'alias', latin: 'Yim Si-wan' },
        { id: 'name-joined', type: 'alias', latin: 'Im Siwan' },
      ],
      familyName: [{ id: 'familyName', hangul: '임', latin: 'Im' }],
      givenName: [{ id: 'givenName', hangul: '시완', latin: 'Si Wan' }],
      ...singles({ born: '1988-12-01', gender: 'male' }),
      groups: [
        {
          id: 'group-ze-a',
          organization: redLink('organization', '/organizations/ze-a', 'ZE:A'),
        },
      ],
    },
    sets: { occupations: ['actor', 'singer'] },
  },
  {
    kind: 'person',
    segment: 'shin-se-kyung',
    fields: {
      names: [
        { id: 'name-birth', type: 'birth', latin: 'Shin Se Kyung', hangul: '신세경' },
        { id: 'name-hyphenated', type: 'alias', latin: 'Shin Se-kyung' },
        { id: 'name-sin', type: 'alias', latin: 'Sin Se-gyeong' },
      ],
      familyName: [{ id: 'familyName', hangul: '신', latin: 'Shin' }],
      givenName: [{ id: 'givenName', hangul: '세경', latin: 'Se Kyung' }],
      ...singles({ born: '1990-07-29', gender: 'female' }),
    },
    sets: { occupations: ['actor'] },
  },
  {
    kind: 'person',
    segment: 'lee-jae-hoon',
    fields: {
      names: [
        { id: 'name-birth', latin: 'Lee Jae Hoon', hangul: '이재훈' },
        { id: 'name-hyphenated', type: 'alias', latin: 'Lee Jae-hoon' },
      ],
      familyName: [{ id: 'familyName', hangul: '이', latin: 'Lee' }],
      givenName: [{ id: 'givenName', hangul: '재훈', latin: 'Jae Hoon' }],
    },
    sets: { occupations: ['director'] },
  },
  {
    kind: 'person',
    segment: 'park-shi-hyun',
    fields: {
      names: [
        { id: 'name-birth', latin: 'Park Shi Hyun', hangul: '박시현' },
        { id: 'name-hyphenated', type: 'alias', latin: 'Park Shi-hyun' },
        { id: 'name-si', type: 'alias', latin: 'Park Si-hyun' },
      ],
      familyName: [{ id: 'familyName', hangul: '박', latin: 'Park' }],
      givenName: [{ id: 'givenName', hangul: '시현', latin: 'Shi Hyun' }],
    },
    sets: { occupations: ['writer'] },
  },
]
