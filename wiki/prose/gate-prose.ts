import { splitSpoilers } from './split-spoilers'
import type { ProseBlock, ProseTree } from './tree'

/** What a reader may see of a prose, and the episodes from which the rest is known, one for each block held back. */
export interface GatedProse {
  tree: ProseTree
  heldBack: number
  episodes: number[]
}

/**
 * Takes out the spoilers that this reader may not see yet; what is taken out is not in the result in any
 * form. `isKnown` answers for a broadcast episode of the drama to which the prose belongs (`LAST_EPISODE`
 * where the spoiler names none).
 */
export function gateProse(tree: ProseTree, isKnown: (episode: number) => boolean): GatedProse {
  const episodes: number[] = []
  const blocks = tree.blocks.filter((block: ProseBlock) => {
    if (block.type !== 'spoiler' || isKnown(block.episode)) return true
    episodes.push(block.episode)
    return false
  })
  return { tree: { blocks }, heldBack: episodes.length, episodes }
}

/** What a reader may see of a prose as it was typed. */
export interface GatedProseText {
  text: string
  heldBack: number
  episodes: number[]
}

/**
 * The same gate for the text as it was typed, for whoever is given the text itself (a document as JSON, a
 * difference). The spoilers that stay keep their marks; what is taken out leaves an empty line.
 */
export function gateProseText(text: string, isKnown: (episode: number) => boolean): GatedProseText {
  const runs = splitSpoilers(text.split(/\r\n?|\n/))
  const held = runs.filter((run) => run.episode > 0 && !isKnown(run.episode))
  const episodes = held.map((run) => run.episode)
  if (episodes.length === 0) return { text, heldBack: 0, episodes }
  const lines = runs.flatMap((run) => {
    if (run.episode === 0) return run.lines
    return held.includes(run) ? [''] : [`:::spoiler ${run.episode}`, ...run.lines, ':::']
  })
  return { text: lines.join('\n').trim(), heldBack: episodes.length, episodes }
}
