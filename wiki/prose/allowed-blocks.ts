import type { Link, PhrasingContent, RootContent } from 'mdast'
import { isEntryPath, outsideAddress } from './address'
import { readEntryMark } from './entry-marks'
import type { ProseBlock, ProseInline } from './tree'

/** Nodes within each other that are drawn; deeper ones give their content to the one above them. */
const DEEPEST = 12

/** Controls, and direction overrides that could make a text read as another one; entities can bring them in. */
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

function cleanedText(text: string): string {
  return text.toWellFormed().replace(UNWANTED, '')
}

/** A paragraph that shows the text as it is; none for an empty one. */
export function plainParagraph(text: string): ProseBlock[] {
  const lines = text.split('\n').map((line) => line.trim())
  const shown = cleanedText(lines.join('\n')).trim()
  return shown === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', text: shown }] }]
}

/** The allowed nodes for remark's blocks. What is not known shows its text and nothing else. */
export function allowedBlocks(nodes: readonly RootContent[], depth = 0): ProseBlock[] {
  return nodes.flatMap((node) => allowedBlock(node, depth))
}

function allowedBlock(node: RootContent, depth: number): ProseBlock[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading': {
      const children = allowedInlines(node.children, 0)
      if (!children.some(isVisible)) return []
      if (node.type === 'paragraph') return [{ type: 'paragraph', children }]
      return [{ type: 'heading', level: node.depth <= 2 ? 3 : 4, children }]
    }
    case 'blockquote': {
      const children = allowedBlocks(node.children, depth + 1)
      return depth >= DEEPEST || children.length === 0 ? children : [{ type: 'quote', children }]
    }
    case 'list': {
      const items = node.children.map((item) => allowedBlocks(item.children, depth + 1))
      if (depth >= DEEPEST) return items.flat()
      const isOrdered = node.ordered === true
      const start = isOrdered && node.start !== 1 ? (node.start ?? undefined) : undefined
      return [{ type: 'list', isOrdered, ...(start === undefined ? {} : { start }), items }]
    }
    case 'thematicBreak':
      return [{ type: 'rule' }]
    default:
      return 'value' in node ? plainParagraph(node.value) : []
  }
}

function isVisible(node: ProseInline): boolean {
  return node.type === 'text' ? node.text.trim() !== '' : node.type !== 'break'
}

function allowedInlines(nodes: readonly PhrasingContent[], depth: number): ProseInline[] {
  return joinTexts(nodes.flatMap((node) => allowedInline(node, depth)))
}

function allowedInline(node: PhrasingContent, depth: number): ProseInline[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong': {
      const children = allowedInlines(node.children, depth + 1)
      return depth >= DEEPEST || children.length === 0 ? children : [{ type: node.type, children }]
    }
    case 'inlineCode':
      return [{ type: 'code', text: cleanedText(node.value) }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return allowedLink(node, depth)
    case 'entryMark':
      return allowedMark(node.value)
    default:
      return 'value' in node ? [{ type: 'text', text: cleanedText(node.value) }] : []
  }
}

/** A link that may stand; of any other the text stays. A link within a link gives way to the inner one. */
function allowedLink(node: Link, depth: number): ProseInline[] {
  const children = allowedInlines(node.children, depth + 1)
  if (depth >= DEEPEST || hasLink(children)) return children
  const label = textOf(children)
  if (isEntryPath(node.url)) {
    return [{ type: 'entry', path: node.url, ...(label === '' ? {} : { label }) }]
  }
  const href = outsideAddress(node.url)
  if (href === undefined) return children
  return [
    { type: 'link', href, children: label === '' ? [{ type: 'text', text: href }] : children },
  ]
}

function hasLink(nodes: readonly ProseInline[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'link' ||
      node.type === 'entry' ||
      node.type === 'citation' ||
      ('children' in node && hasLink(node.children)),
  )
}

function textOf(nodes: readonly ProseInline[]): string {
  const texts = nodes.map((node) =>
    'text' in node ? node.text : 'children' in node ? textOf(node.children) : ' ',
  )
  return texts.join('').trim()
}

function allowedMark(source: string): ProseInline[] {
  const mark = readEntryMark(source)
  if (!mark) return [{ type: 'text', text: cleanedText(source) }]
  if (mark.isCitation) return [{ type: 'citation', path: mark.path }]
  const label = mark.label === undefined ? '' : cleanedText(mark.label)
  return [{ type: 'entry', path: mark.path, ...(label === '' ? {} : { label }) }]
}

function joinTexts(nodes: readonly ProseInline[]): ProseInline[] {
  const joined: ProseInline[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.text += node.text
    else if (node.type !== 'text' || node.text !== '') joined.push({ ...node })
  }
  return joined
}
