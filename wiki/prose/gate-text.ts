import { splitSpoilers } from './split-spoilers'

/** What a reader may see of a prose as it is written, and the episodes from which the rest is known. */
export interface GatedText {
  text: string
  episodes: number[]
}

/**
 * Takes the spoiler blocks that a reader may not see yet out of a prose before anything is made of it:
 * a document that leaves the shield holds them in no form. A text without spoilers stays as it is.
 */
export function gateText(text: string, isKnown: (episode: number) => boolean): GatedText {
  if (!text.includes(':::')) return { text, episodes: [] }
  const runs = splitSpoilers(text.split(/\r\n?|\n/))
  const held = runs.filter((run) => run.episode > 0 && !isKnown(run.episode))
  if (held.length === 0) return { text, episodes: [] }
  const kept = runs.filter((run) => !held.includes(run))
  const lines = kept.flatMap((run) =>
    run.episode > 0 ? [`:::spoiler ${run.episode}`, ...run.lines, ':::'] : run.lines,
  )
  return { text: lines.join('\n').trim(), episodes: held.map((run) => run.episode) }
}
