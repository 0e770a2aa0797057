import type { Gate } from '../spoilers/gate'
import type { Row } from '../revisions/document'
import type { EntryName } from '../kinds/kind'
import type { Mention } from './mention'

/** One episode in a list: where it stands, when it is broadcast, what was measured. */
export interface EpisodeLine {
  /** The id of the drama of which it is one. */
  drama: string
  number: number
  mention: Mention
  /** The broadcast day, and the instant (ms UTC) where the time is known. */
  airsOn: string | null
  airsAt: number | null
  ratings: { agency: string | null; area: string | null; percent: number | null }[]
}

/** Something that a source says, or a source itself, in a list of news. */
export interface SourceLine {
  /** The entry's id, or the path of a source that has no page yet. */
  key: string
  path: string
  name: EntryName
  isMissing: boolean
  publisher?: string
  publishedOn?: string
  url?: string
  archivedUrl?: string
}

/** Who added a citation (no name: the wiki itself), and when (ms UTC). */
export interface CitedBy {
  username: string | null
  at: number
}

/** A person's or a character's row in a drama's cast or crew. */
export interface Credit {
  drama: Mention
  /** The first broadcast as known, such as `2020` or `2020-12-16`. */
  airedFrom: string | null
  field: 'cast' | 'crew'
  person?: Mention
  character?: Mention
  /** The row itself, as the drama says it. */
  row: Row
}

/** Another drama of somebody in this one, with why it is offered and where it can be watched. */
export interface WaitingDrama {
  drama: Mention
  airedFrom: string | null
  credits: Credit[]
  whereToWatch: Row[]
}

/** A fact that cites a source: the row, in which entry and field. */
export interface CitedFact {
  entry: Mention
  field: string
  row: Row
  column?: string
  quote?: string
  checkedOn?: string
}

/** Entries that point here from one field of their kind. */
export interface IncomingGroup {
  kind: string
  field: string
  total: number
  mentions: Mention[]
}

/** What a page shows of other entries, computed for it; each kind has its own. */
export interface Around {
  incoming: IncomingGroup[]
  /** Moments that this reader may know of, and the gates of those that they may not. */
  moments: Mention[]
  hiddenMoments: Gate[]
  drama?: AroundDrama
  episode?: AroundEpisode
  /** A person's or a character's credits, newest first. */
  credits?: Credit[]
  /** What other characters are to this one. */
  relationships?: { from: Mention; row: Row }[]
  source?: { facts: CitedFact[]; total: number; next: string | null }
}

/** What only a drama's page computes. */
export interface AroundDrama {
  episodes: EpisodeLine[]
  /** Characters whom no row of the cast names. */
  otherCharacters: Mention[]
  news: SourceLine[]
  waiting: WaitingDrama[]
  /** Dramas that name this one as what they follow. */
  followers: { drama: Mention; row: Row }[]
}

/** What only an episode's page computes. */
export interface AroundEpisode {
  number: number
  previous?: EpisodeLine
  next?: EpisodeLine
  /** Rows of the drama's cast that are in this episode and not in most of it. */
  guests: Row[]
}
