import { parseProse } from './parse-prose'
import { visitProse, type ProseTree } from './tree'

/** The paths of the entries that a prose links to or cites, each once, in the order in which they are read. */
export function listProseLinks(prose: ProseTree | string): string[] {
  const paths = new Set<string>()
  visitProse(asTree(prose).blocks, (node) => {
    if (node.type === 'entry' || node.type === 'citation') paths.add(node.path)
  })
  return [...paths]
}

/** The paths of the sources that a prose cites, each once, in the order of their marks: the first is mark 1. */
export function listProseCitations(prose: ProseTree | string): string[] {
  const paths = new Set<string>()
  visitProse(asTree(prose).blocks, (node) => {
    if (node.type === 'citation') paths.add(node.path)
  })
  return [...paths]
}

function asTree(prose: ProseTree | string): ProseTree {
  return typeof prose === 'string' ? parseProse(prose) : prose
}
