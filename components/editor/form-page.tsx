import type { ReactNode } from 'react'
import { hrefFor } from '@/wiki/words/language'

/** Something to know before one begins, and where to go for it. */
export interface FormNote {
  text: string
  link?: { href: string; text: string }
}

/** The frame of a form: its heading, what to know before one begins, and the form. */
export function FormPage({
  title,
  notes = [],
  isWide = false,
  children,
}: {
  title: string
  notes?: FormNote[]
  /** The list of the form's sections stands beside it. */
  isWide?: boolean
  children: ReactNode
}) {
  return (
    <div className={isWide ? undefined : 'mx-auto max-w-4xl'}>
      <h1 className="mb-4">{title}</h1>
      {notes.map(({ text, link }) => (
        <p key={text} className="notice mb-4">
          {text} {link && <a href={hrefFor(link.href)}>{link.text}</a>}
        </p>
      ))}
      {children}
    </div>
  )
}
