import type { ReactNode } from 'react'

/** Queue and change side by side where there is room; on a phone the one of them that the page is about. */
export function ReviewDesk({
  queue,
  about,
  children,
}: {
  queue: ReactNode
  /** What is shown where there is no room for both. */
  about: 'queue' | 'change'
  children: ReactNode
}) {
  return (
    <div className={`desk desk-about-${about}`}>
      <div className="desk-queue">{queue}</div>
      <div className="desk-change">{children}</div>
    </div>
  )
}
