import { slugOf } from '../names/slug'
import { bilingual, occupations, personNameTypes } from './choices'
import * as column from './column'
import { awardList, proseByLanguage } from './fields'
import { rows, set, single, type Kind } from './kind'
import { announcedRows, nameOfPerson } from './names'

/** Anybody credited. The filmography is computed from the dramas; nobody types it. */
export const person: Kind = {
  name: 'person',
  folder: 'people',
  label: bilingual('Person', '인물'),
  plural: bilingual('People', '인물'),
  about: bilingual(
    'Somebody who acts, writes, directs or sings.',
    '연기하거나 쓰거나 연출하거나 노래하는 사람이에요.',
  ),
  segment: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    help: bilingual(
      'The name in lower case, such as kang-tae-oh. For a namesake add the birth year, group or occupation, never a bare number.',
      '이름을 소문자로 적어 주세요(예: kang-tae-oh). 동명이인이 있으면 숫자 대신 출생 연도, 그룹, 직업을 덧붙이세요.',
    ),
    isReusable: false,
  },
  telling: 'announced',
  sections: {
    names: bilingual('Names', '이름'),
    profile: bilingual('Profile', '프로필'),
    work: bilingual('Work', '활동'),
  },
  fields: {
    names: rows('names', {
      label: bilingual('Names', '이름'),
      help: bilingual(
        'The name they work under first, spelled as they spell it; then every other name and spelling.',
        '활동하는 이름을 본인이 쓰는 표기로 먼저 적고, 다른 이름과 표기를 모두 적어 주세요.',
      ),
      columns: {
        type: column.choice({ label: bilingual('Type', '종류'), choices: personNameTypes }),
        latin: column.text({ label: bilingual('In Latin letters', '로마자'), isName: true }),
        hangul: column.text({
          label: bilingual('In Hangul', '한글'),
          isName: true,
          isKorean: true,
        }),
        hanja: column.text({ label: bilingual('In Hanja', '한자'), isName: true }),
        from: column.date({ label: bilingual('Used from', '사용 시작') }),
        to: column.date({ label: bilingual('Used until', '사용 종료') }),
      },
    }),
    familyName: rows('names', {
      label: bilingual('Family name', '성'),
      help: bilingual(
        'Apart from the given name, because it may have two syllables: 남궁, 황보, 선우.',
        '남궁, 황보, 선우처럼 두 글자 성이 있어 이름과 따로 적습니다.',
      ),
      isSingle: true,
      columns: {
        hangul: column.text({ label: bilingual('In Hangul', '한글'), max: 20, isKorean: true }),
        latin: column.text({ label: bilingual('In Latin letters', '로마자'), max: 60 }),
      },
    }),
    givenName: rows('names', {
      label: bilingual('Given name', '이름(성 제외)'),
      isSingle: true,
      columns: {
        hangul: column.text({ label: bilingual('In Hangul', '한글'), max: 20, isKorean: true }),
        latin: column.text({ label: bilingual('In Latin letters', '로마자'), max: 60 }),
      },
    }),
    born: single(
      'profile',
      column.date({
        label: bilingual('Born', '출생'),
        help: bilingual(
          'As published, and only as much as is public: a year is enough.',
          '공개된 만큼만 적어 주세요. 연도만 적어도 됩니다.',
        ),
      }),
    ),
    gender: single(
      'profile',
      column.choice({
        label: bilingual('Gender', '성별'),
        choices: {
          female: bilingual('Female', '여성'),
          male: bilingual('Male', '남성'),
          other: bilingual('Another', '기타'),
        },
      }),
    ),
    occupations: set(
      'profile',
      column.choice({ label: bilingual('Occupations', '직업'), choices: occupations }),
    ),
    biography: proseByLanguage('profile', {
      label: bilingual('Biography', '소개'),
      help: bilingual(
        'Their work, in your own words. Nothing private.',
        '활동을 자신의 말로 적어 주세요. 사생활은 적지 않습니다.',
      ),
    }),
    agencies: rows('work', {
      label: bilingual('Agencies', '소속사'),
      columns: {
        organization: column.reference({
          label: bilingual('Agency', '소속사'),
          kinds: ['organization'],
          required: true,
        }),
        from: column.date({ label: bilingual('From', '시작') }),
        to: column.date({ label: bilingual('Until', '종료') }),
      },
    }),
    groups: rows('work', {
      label: bilingual('Groups', '그룹'),
      columns: {
        organization: column.reference({
          label: bilingual('Group', '그룹'),
          kinds: ['organization'],
          required: true,
        }),
        from: column.date({ label: bilingual('From', '시작') }),
        to: column.date({ label: bilingual('Until', '종료') }),
      },
    }),
    links: rows('work', {
      label: bilingual('Official links', '공식 링크'),
      help: bilingual(
        'Their own and their agency’s pages only.',
        '본인이나 소속사의 공식 페이지만 적어 주세요.',
      ),
      columns: {
        label: column.text({ label: bilingual('What it is', '설명'), max: 80 }),
        url: column.url({ label: bilingual('Address', '주소'), required: true }),
      },
    }),
    awards: awardList('work', {
      drama: column.reference({ label: bilingual('For', '작품'), kinds: ['drama'] }),
    }),
  },
  listing: {
    order: 'name',
    date: { field: 'born' },
    filters: {
      role: { field: 'occupations', label: bilingual('Role', '역할'), withCredits: true },
      gender: { field: 'gender' },
      born: { field: 'born' },
    },
  },
  tellsApart: ['occupations', 'born', 'groups'],
  isKnownByName: true,
  nameOf: (shown) => nameOfPerson(shown('names')),
  proposeSegment: (document) => slugOf(nameOfPerson(announcedRows(document)('names')).latin),
}
