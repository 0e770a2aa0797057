import { organizations } from './organizations'
import { people } from './people'
import { report } from './report'
import { runOn, runOnEpisodes } from './run-on'
import { runOnCharacters } from './run-on-characters'
import { kiss, making } from './run-on-scene'
import type { StarterEdit } from './starter-entry'
import { chaSooYoung, tellMe, tellMeEpisodes } from './tell-me-what-you-saw'
import { chaYulMoo, nokdu, nokduEpisodes } from './the-tale-of-nokdu'

/**
 * The starter content in the order in which it is published: what others refer to comes first, and what
 * refers to each other comes together.
 */
export const starterEdits: StarterEdit[] = [
  { key: 'starter-report', summary: 'The news report of 2021-01-24', entries: [report] },
  {
    key: 'starter-organizations',
    summary: 'Networks, platforms and a group',
    entries: organizations,
  },
  { key: 'starter-people', summary: 'The leads, the director and the writer', entries: people },
  {
    key: 'starter-run-on',
    summary: 'Run On with its four leading characters',
    entries: [runOn, ...runOnCharacters],
  },
  {
    key: 'starter-run-on-episodes',
    summary: 'The episodes of Run On with their dates',
    entries: runOnEpisodes,
  },
  {
    key: 'starter-run-on-scene',
    summary: 'The scene in the report and its making-of video',
    entries: [kiss, making],
  },
  {
    key: 'starter-nokdu',
    summary: 'The Tale of Nokdu, to watch while waiting',
    entries: [nokdu, chaYulMoo],
  },
  {
    key: 'starter-nokdu-episodes',
    summary: 'The episodes of The Tale of Nokdu in both numberings',
    entries: nokduEpisodes,
  },
  {
    key: 'starter-tell-me',
    summary: 'Tell Me What You Saw, to watch while waiting',
    entries: [tellMe, chaSooYoung],
  },
  {
    key: 'starter-tell-me-episodes',
    summary: 'The episodes of Tell Me What You Saw with their dates',
    entries: tellMeEpisodes,
  },
]
