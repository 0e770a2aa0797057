import type { ReactNode } from 'react'
import type { Mention } from '@/wiki/reading/mention'
import { EntryPicture } from './entry-picture'

/** A line of a list with the picture of what it is about before it; what may not be known yet has none. */
export function PicturedLine({
  mention,
  className = '',
  children,
}: {
  mention: Mention
  className?: string
  children: ReactNode
}) {
  return (
    <li className={`pictured ${className}`.trimEnd()}>
      {mention.isKnown ? <EntryPicture {...mention} isThumb /> : null}
      <div className="min-w-0">{children}</div>
    </li>
  )
}
