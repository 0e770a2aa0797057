import type { ReactNode } from 'react'

/** The frame of a form: its heading, what to know before one begins, and the form. */
export function FormPage({
  title,
  notes = [],
  children,
}: {
  title: string
  notes?: ReactNode[]
  children: ReactNode
}) {
  return (
    <div className="mx-auto max-w-4xl">
      <h1 className="mb-4">{title}</h1>
      {notes.map((note, index) => (
        <p key={index} className="notice mb-4">
          {note}
        </p>
      ))}
      {children}
    </div>
  )
}
