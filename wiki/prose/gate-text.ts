import { splitSpoilers } from './split-spoilers'

/** What a reader may see of a prose as it is written, and the episodes from which the rest is known. */
export interface GatedText {
  text: string
  episodes: number[]
}

/**
 * Takes the spoiler blocks that a reader may not see yet out of a prose before anything is made of it:
 * a document that leaves the shield holds them in no form. Those that are known stay marked, and a text of
 * which everything is known comes back as it is.
 */
export function gateText(text: string, isKnown: (episode: number) => boolean): GatedText {
  const runs = splitSpoilers(text.split(/\r\n?|\n/))
  const held = runs.filter((run) => run.episode > 0 && !isKnown(run.episode))
  if (held.length === 0) return { text, episodes: [] }
  const lines = runs.flatMap((run) => {
    if (held.includes(run)) return ['']
    // Between two runs there may have stood a block without a line, which is no run.
    if (run.episode === 0) return ['', ...run.lines]
    return ['', `:::spoiler ${run.episode}`, ...run.lines, ':::', '']
  })
  return { text: lines.join('\n').trim(), episodes: held.map((run) => run.episode) }
}
