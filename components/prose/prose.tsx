import { Fragment, type ReactNode } from 'react'
import { listProseCitations } from '@/wiki/prose/list-prose-links'
import type { ProseBlock, ProseInline, ProseTree } from '@/wiki/prose/tree'
import { LAST_EPISODE } from '@/wiki/spoilers/progress'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'
import { CitationMark } from './citation-mark'
import { EntryLink, type LinkedEntry } from './entry-link'

/** What the parts of a prose are drawn with. */
interface Drawing {
  entries: Readonly<Record<string, LinkedEntry>>
  numberOf: (path: string) => number
  lang?: string
}

/**
 * Draws running text. It draws all of the tree, so gate that first (`wiki/spoilers`, `gateProse`).
 *
 * `entries` resolves the paths that `listProseLinks` names; a path that it does not hold is a red link.
 * `numbers` gives cited sources the numbers that they have on the page; without it they are counted here.
 * `lang` is the language of the text, where it is not the page's.
 */
export function Prose({
  tree,
  entries,
  numbers,
  lang,
}: {
  tree: ProseTree
  entries: Readonly<Record<string, LinkedEntry>>
  numbers?: Readonly<Record<string, number>>
  lang?: string
}) {
  const order = listProseCitations(tree)
  const numberOf = (path: string) => numbers?.[path] ?? order.indexOf(path) + 1
  return (
    <div className="prose" lang={lang}>
      <Blocks blocks={tree.blocks} drawing={{ entries, numberOf, lang }} />
    </div>
  )
}

function Blocks({ blocks, drawing }: { blocks: readonly ProseBlock[]; drawing: Drawing }) {
  return blocks.map((block, index) => <Block key={index} block={block} drawing={drawing} />)
}

function Block({ block, drawing }: { block: ProseBlock; drawing: Drawing }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} drawing={drawing} />
        </p>
      )
    case 'heading': {
      const Heading = `h${block.level}` as const
      return (
        <Heading>
          <Inlines inlines={block.children} drawing={drawing} />
        </Heading>
      )
    }
    case 'list': {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <Item blocks={item} drawing={drawing} />
        </li>
      ))
      return block.isOrdered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.children} drawing={drawing} />
        </blockquote>
      )
    case 'rule':
      return <hr />
    case 'spoiler':
      return (
        <div className="border-line border-l-2 border-dotted pl-4">
          <p className="label">{knownFrom(block.episode)}</p>
          <Blocks blocks={block.children} drawing={drawing} />
        </div>
      )
  }
}

function knownFrom(episode: number): string {
  return episode >= LAST_EPISODE ? words.prose.fromLastEpisode : words.prose.fromEpisode(episode)
}

/** A list item whose first block is a paragraph stands without one: a list of words is no list of paragraphs. */
function Item({ blocks, drawing }: { blocks: readonly ProseBlock[]; drawing: Drawing }) {
  const [first, ...rest] = blocks
  const isTight = first?.type === 'paragraph' && rest.every((block) => block.type === 'list')
  if (!isTight) return <Blocks blocks={blocks} drawing={drawing} />
  return (
    <>
      <Inlines inlines={first.children} drawing={drawing} />
      <Blocks blocks={rest} drawing={drawing} />
    </>
  )
}

function Inlines({ inlines, drawing }: { inlines: readonly ProseInline[]; drawing: Drawing }) {
  return inlines.map((inline, index) => (
    <Fragment key={index}>
      <Inline inline={inline} drawing={drawing} />
    </Fragment>
  ))
}

function Inline({ inline, drawing }: { inline: ProseInline; drawing: Drawing }): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'code':
      return <code>{inline.text}</code>
    case 'break':
      return <br />
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} drawing={drawing} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} drawing={drawing} />
        </strong>
      )
    case 'link':
      return (
        <a href={hrefFor(inline.href)} rel="nofollow ugc noopener">
          <Inlines inlines={inline.children} drawing={drawing} />
        </a>
      )
    case 'entry': {
      const entry = entryAt(drawing, inline.path)
      return <EntryLink path={inline.path} label={inline.label} entry={entry} lang={drawing.lang} />
    }
    case 'citation': {
      const number = drawing.numberOf(inline.path)
      const entry = entryAt(drawing, inline.path)
      return <CitationMark path={inline.path} number={number} entry={entry} />
    }
  }
}

function entryAt(drawing: Drawing, path: string): LinkedEntry | undefined {
  return Object.hasOwn(drawing.entries, path) ? drawing.entries[path] : undefined
}
