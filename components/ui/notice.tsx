import type { ReactNode } from 'react'
import { hrefFor } from '@/wiki/words/language'

/** A page that only says one thing, and where to go from there. */
export function Notice({
  title,
  text,
  href,
  link,
  children,
}: {
  title: string
  text: string
  href?: string
  link?: string
  /** What else can be done about it. */
  children?: ReactNode
}) {
  return (
    <div className="max-w-prose">
      <h1>{title}</h1>
      <p className="mt-4">{text}</p>
      {href && link ? (
        <p className="mt-4">
          <a href={hrefFor(href)} rel="nofollow">
            {link}
          </a>
        </p>
      ) : null}
      {children ? <div className="mt-6">{children}</div> : null}
    </div>
  )
}
