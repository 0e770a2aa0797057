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
