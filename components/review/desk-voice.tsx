'use client'

import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react'

/** What the parts of a page of review ask of what stays while pages come and go. */
export interface Voice {
  /** Says something to who hears the page, and shows it where nothing else does. */
  say: (text: string, isShown?: boolean) => void
  openKeys: () => void
  /** False until the first page of this document has been drawn. */
  hasArrived: () => boolean
}

export const VoiceContext = createContext<Voice | null>(null)

export const useVoice = () => useContext(VoiceContext)

/** Says a text once it is there: what is drawn together with its page is not read aloud by itself. */
export function Said({ text }: { text: string }) {
  const voice = useVoice()
  useEffect(() => voice?.say(text), [voice, text])
  return null
}

/**
 * The heading of what is shown. Where it came in place of another page whose focused control is gone, it takes the focus:
 * who hears the page begins there.
 */
export function ArrivingHeading({
  level,
  className,
  children,
}: {
  level: 1 | 2
  className?: string
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const voice = useVoice()
  useEffect(() => {
    const isLost = document.activeElement === document.body
    if (voice?.hasArrived() && isLost) heading.current?.focus({ preventScroll: true })
  }, [voice])
  const Heading = `h${level}` as const
  return (
    <Heading ref={heading} tabIndex={-1} className={className}>
      {children}
    </Heading>
  )
}
