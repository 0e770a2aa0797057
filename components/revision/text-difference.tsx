import type { ReactNode } from 'react'
import { diffWords } from '@/wiki/revisions/word-diff'
import { words } from '@/wiki/words'

/** Unchanged text longer than this is cut down to its ends, so that what changed stays in view. */
const MOST_UNCHANGED = 280
/** So much of it stays at each end: about a line on a phone. */
const CONTEXT = 60

/** Two texts as one, with what went and what came marked for the eye and for the ear. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const segments = diffWords(before, after)
  return (
    <span className="whitespace-pre-wrap" lang={langOf(before + after)}>
      {segments.map(({ text, change }, index) => {
        if (change === 'added') return <Inserted key={index}>{text}</Inserted>
        if (change === 'removed') return <Deleted key={index}>{text}</Deleted>
        return (
          <Unchanged
            key={index}
            text={text}
            isFirst={index === 0}
            isLast={index === segments.length - 1}
          />
        )
      })}
    </span>
  )
}

/** The language of a text in Hangul alone; undefined leaves it to what stands around. */
export function langOf(text: string): string | undefined {
  return /\p{Script=Hangul}/u.test(text) && !/\p{Script=Latin}/u.test(text) ? 'ko' : undefined
}

/** What came, said so to who cannot see the colour. */
export function Inserted({ children }: { children: ReactNode }) {
  return (
    <ins>
      <Spoken>{words.revision.insertedText}</Spoken>
      {children}
      <Spoken>{words.revision.endOfText}</Spoken>
    </ins>
  )
}

/** What went, said so to who cannot see the colour. */
export function Deleted({ children }: { children: ReactNode }) {
  return (
    <del>
      <Spoken>{words.revision.deletedText}</Spoken>
      {children}
      <Spoken>{words.revision.endOfText}</Spoken>
    </del>
  )
}

function Spoken({ children }: { children: string }) {
  return <span className="sr-only"> {children} </span>
}

function Unchanged({ text, isFirst, isLast }: { text: string; isFirst: boolean; isLast: boolean }) {
  if (text.length <= MOST_UNCHANGED) return text
  const head = isFirst ? '' : text.slice(0, wordBreak(text, CONTEXT))
  const tail = isLast ? '' : text.slice(wordBreak(text, text.length - CONTEXT))
  return (
    <>
      {head}
      <span className="text-soft" aria-hidden="true">
        {' … '}
      </span>
      <Spoken>{words.revision.unchangedLeftOut}</Spoken>
      {tail}
    </>
  )
}

/** A place to cut near `at`: behind a space where there is one, and never within a character. */
function wordBreak(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  if (space > at - CONTEXT / 2) return space + 1
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}
