/** A piece of running text inside a block. */
export type ProseInline =
  | { type: 'text'; text: string }
  | { type: 'emphasis'; children: ProseInline[] }
  | { type: 'strong'; children: ProseInline[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  /** A link out of the wiki; `href` is an absolute http or https address. */
  | { type: 'link'; href: string; children: ProseInline[] }
  /** A wiki link by path; without a label the entry's own name stands there. */
  | { type: 'entry'; path: string; label?: string }
  /** A mark that cites a source entry by its path. */
  | { type: 'citation'; path: string }

/** A block of prose. */
export type ProseBlock =
  | { type: 'paragraph'; children: ProseInline[] }
  /** Levels 3 and 4: the page owns the first and the second. */
  | { type: 'heading'; level: 3 | 4; children: ProseInline[] }
  /** `start` is the number of an ordered list's first item where it is not 1. */
  | { type: 'list'; isOrdered: boolean; start?: number; items: ProseBlock[][] }
  | { type: 'quote'; children: ProseBlock[] }
  | { type: 'rule' }
  /** Blocks that are known from a broadcast episode of the drama they belong to. Never nested. */
  | { type: 'spoiler'; episode: number; children: ProseBlock[] }

/** Any node of a prose tree. */
export type ProseNode = ProseBlock | ProseInline

/** A parsed prose: plain JSON, made of allowed nodes alone. */
export interface ProseTree {
  blocks: ProseBlock[]
}

/** The nodes directly under a node. */
export function childrenOf(node: ProseNode): ProseNode[] {
  if (node.type === 'list') return node.items.flat()
  return 'children' in node ? node.children : []
}

/** Calls `visit` with every node of the tree, in the order in which they are read. */
export function visitProse(nodes: readonly ProseNode[], visit: (node: ProseNode) => void): void {
  for (const node of nodes) {
    visit(node)
    visitProse(childrenOf(node), visit)
  }
}
