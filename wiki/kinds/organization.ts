import { slugOf } from '../names/slug'
import { bilingual, nameTypes, regions } from './choices'
import * as column from './column'
import { proseByLanguage, titleList } from './fields'
import { single, type Kind } from './kind'
import { announcedRows, nameFromTitles } from './names'

/** A network, a platform, a production company, an agency or an idol group. */
export const organization: Kind = {
  name: 'organization',
  folder: 'organizations',
  label: bilingual('Organization', '단체'),
  plural: bilingual('Organizations', '단체'),
  about: bilingual(
    'A network, a platform, an agency, a group or a production company.',
    '방송사, 플랫폼, 소속사, 그룹이나 제작사예요.',
  ),
  segment: {
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    help: bilingual(
      'The name in lower case, words joined by hyphens, such as jtbc.',
      '이름을 소문자로 쓰고 단어를 붙임표로 이어 주세요(예: jtbc).',
    ),
    isReusable: false,
  },
  telling: 'announced',
  sections: {
    names: bilingual('Names', '이름'),
    about: bilingual('About', '정보'),
  },
  fields: {
    names: titleList(
      'names',
      {
        label: bilingual('Names', '이름'),
        help: bilingual(
          'Every name and spelling, in any language. Mark the one to show in each.',
          '모든 이름과 표기를 적고, 언어마다 대표 이름을 표시해 주세요.',
        ),
      },
      {
        text: bilingual('Name', '이름'),
        isMain: bilingual('Shown in this language', '이 언어의 대표 이름'),
        types: nameTypes,
      },
    ),
    type: single(
      'about',
      column.choice({
        label: bilingual('Type', '종류'),
        choices: {
          network: bilingual('Network', '방송사'),
          platform: bilingual('Platform', '플랫폼'),
          production: bilingual('Production company', '제작사'),
          agency: bilingual('Agency', '소속사'),
          group: bilingual('Group', '그룹'),
        },
      }),
    ),
    country: single(
      'about',
      column.choice({ label: bilingual('Country', '국가'), choices: regions }),
    ),
    founded: single(
      'about',
      column.date({
        label: bilingual('Founded', '설립'),
        help: bilingual('For a group: its debut.', '그룹이면 데뷔일을 적어 주세요.'),
      }),
    ),
    website: single('about', column.url({ label: bilingual('Website', '누리집') })),
    description: proseByLanguage('about', {
      label: bilingual('Description', '소개'),
      help: bilingual('In your own words.', '자신의 말로 적어 주세요.'),
    }),
  },
  listing: {
    order: 'name',
    date: { field: 'founded' },
    filters: {
      type: { field: 'type' },
      country: { field: 'country' },
      founded: { field: 'founded' },
    },
  },
  tellsApart: ['type', 'founded'],
  isKnownByName: true,
  nameOf: (shown) => nameFromTitles(shown('names')),
  proposeSegment: (document) => slugOf(nameFromTitles(announcedRows(document)('names')).latin),
}
