import type { ProseNode, ProseTree } from './tree'

/**
 * What a prose says without its markup, on one line: for descriptions, previews and search. Spoilers are
 * left out unless they are asked for. With `max` it is cut between words, or between characters where a
 * word is too long, to at most so many UTF-16 units with an ellipsis.
 */
export function plainText(
  tree: ProseTree,
  max = Infinity,
  options: { withSpoilers?: boolean } = {},
): string {
  const text = textOf(tree.blocks, options.withSpoilers ?? false)
  return shorten(text.replace(/\s+/g, ' ').trim(), max)
}

function textOf(nodes: readonly ProseNode[], withSpoilers: boolean): string {
  return nodes
    .map((node): string => {
      switch (node.type) {
        case 'text':
        case 'code':
          return node.text
        case 'entry':
          return node.label ?? nameFromPath(node.path)
        case 'break':
        case 'rule':
          return ' '
        case 'citation':
          return ''
        case 'list':
          return `${node.items.map((item) => textOf(item, withSpoilers)).join(' ')} `
        case 'spoiler':
          return withSpoilers ? `${textOf(node.children, withSpoilers)} ` : ''
        case 'paragraph':
        case 'heading':
        case 'quote':
          return `${textOf(node.children, withSpoilers)} `
        default:
          return textOf(node.children, withSpoilers)
      }
    })
    .join('')
}

/** `/people/kang-tae-oh` reads as `kang tae oh` where no name is at hand. */
function nameFromPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ')
}

function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, Math.max(0, max - 1))
  const space = cut.lastIndexOf(' ')
  const kept = space > max / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${withoutStops(kept)}…`
}

/** The text without the white space, commas, stops and dashes at its end. */
function withoutStops(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,;:.–-]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
