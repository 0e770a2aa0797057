import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '@/wiki/words'
import { hrefFor } from '@/wiki/words/language'

/** A part of an entry's page: its heading, a link that changes it, its content. */
export function Section({
  id,
  heading,
  change,
  children,
}: {
  id: string
  heading: string
  /** The address of the form for it; none for what is computed from other pages. */
  change?: string
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="mt-9 first:mt-0">
      <div className="border-line mb-3 flex flex-wrap items-baseline justify-between gap-x-4 border-b pb-1.5">
        <h2 id={id}>{heading}</h2>
        {change ? <ChangeLink href={change} of={heading} /> : null}
      </div>
      {children}
    </section>
  )
}

/** The link to the form beside a part of the page; small ones beside a single fact are a pencil alone. */
export function ChangeLink({
  href,
  of,
  isSmall = false,
}: {
  href: string
  of: string
  isSmall?: boolean
}) {
  return (
    <a
      href={hrefFor(href)}
      rel="nofollow"
      aria-label={words.reading.changeOf(of)}
      className="text-soft inline-flex min-h-6 min-w-6 items-center justify-center gap-1 text-[0.85rem] no-underline hover:underline"
    >
      <Pencil aria-hidden size={13} />
      {isSmall ? null : words.reading.change}
    </a>
  )
}

/** What an empty part says: what could be here, and how to begin. */
export function EmptyPart({
  text,
  action,
  href,
}: {
  text: string
  action?: string
  href?: string
}) {
  return (
    <p className="text-soft">
      {text}{' '}
      {action && href ? (
        <a href={hrefFor(href)} rel="nofollow">
          {action}
        </a>
      ) : null}
    </p>
  )
}
