import type { EpisodeLine } from '@/wiki/reading/around'
import type { EntryReading } from '@/wiki/reading/entry-reading'
import type { Mention } from '@/wiki/reading/mention'
import { NOTHING_WATCHED } from '@/wiki/spoilers/progress'

const mentioned = (kind: string, path: string, latin: string, hangul: string): Mention => ({
  id: path,
  kind,
  path,
  name: { latin, hangul },
  status: 'live',
  isKnown: true,
})

export const garam = mentioned('person', '/people/yoon-garam', 'Yoon Garam', '윤가람')
const network = mentioned('organization', '/organizations/sample-tv', 'Sample TV', '견본 방송')
export const lighthouse = mentioned(
  'drama',
  '/dramas/paper-lighthouse',
  'The Paper Lighthouse',
  '종이 등대',
)

/** One that a reader may not know of yet. */
export const hidden: Mention = {
  ...mentioned('character', '/dramas/paper-lighthouse/characters/keeper', 'Character', '등장인물'),
  isKnown: false,
  gate: { drama: lighthouse.id, episode: 4 },
}

const reportPath = '/sources/lighthouse-report'

const citing = (id: string, of: string, rest: { quote?: string; checkedOn?: string } = {}) => ({
  id,
  of,
  source: { kind: 'source', path: reportPath, label: 'A report' },
  ...rest,
})

/** A drama that was never made, as its page would be given it: facts with and without sources, quotes, a red link. */
export const sampleDrama: EntryReading = {
  ...lighthouse,
  document: {
    kind: 'drama',
    fields: {
      format: [{ id: 'format', value: 'miniseries' }],
      networks: [{ id: 'networks', network: { entry: network.id } }],
      airedFrom: [{ id: 'airedFrom', value: '2031-03' }],
      status: [
        {
          id: 'status',
          value: 'airing',
          knownFrom: { drama: lighthouse.id, episode: 1 },
        },
      ],
      genres: [
        { id: 'romance', value: 'romance' },
        { id: 'mystery', value: 'mystery' },
      ],
      quotes: [
        {
          id: 'boats',
          hangul: '돌아오라고 접은 게 아니야.',
          translation: 'I never folded them to come back.',
          speaker: { entry: garam.id },
        },
        { id: 'light', translation: 'Somebody left the light on.' },
      ],
      citations: [
        citing('first', 'networks', { quote: 'Sample TV announced', checkedOn: '2031-01-05' }),
        citing('second', 'boats'),
      ],
    },
  },
  held: [],
  waiting: { facts: [], moments: [] },
  revision: { id: 1, number: 1, createdAt: Date.UTC(2031, 0, 5) },
  progress: NOTHING_WATCHED,
  mentions: { byId: { [network.id]: network, [garam.id]: garam }, byPath: {} },
  sources: [
    {
      key: reportPath,
      path: reportPath,
      name: { latin: 'A report about a lighthouse' },
      isMissing: false,
      publisher: 'The Sample Herald',
      publishedOn: '2031-01-04',
    },
    {
      key: '/sources/nobody-yet',
      path: '/sources/nobody-yet',
      name: { latin: 'A report that nobody has written' },
      isMissing: true,
    },
  ],
  citedBy: new Map([['first', { username: 'sample-fan', at: Date.UTC(2031, 0, 5) }]]),
  around: { incoming: [], moments: [], hiddenMoments: [] },
}

/** Three episodes: with a time, with a day alone, with nothing known. */
export const sampleEpisodes: EpisodeLine[] = [
  { airsOn: '2031-03-05', airsAt: Date.UTC(2031, 2, 5, 12) },
  { airsOn: '2031-03-06', airsAt: null },
  { airsOn: null, airsAt: null },
].map((aired, index) => ({
  ...aired,
  drama: lighthouse.id,
  number: index + 1,
  mention: {
    ...mentioned(
      'episode',
      `${lighthouse.path}/episodes/${index + 1}`,
      `Episode ${index + 1}`,
      `${index + 1}회`,
    ),
    detail: lighthouse.name.latin,
  },
  ratings: [],
}))
