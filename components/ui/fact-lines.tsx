import type { ReactNode } from 'react'

/** A few facts, one a line: each below its label on a phone, beside it where there is room. */
export function FactLines({
  className = '',
  children,
}: {
  className?: string
  children: ReactNode
}) {
  return (
    <dl className={`grid gap-x-6 gap-y-2.5 sm:grid-cols-[max-content_minmax(0,1fr)] ${className}`}>
      {children}
    </dl>
  )
}

/** One of them. */
export function FactLine({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="items-baseline leading-normal sm:col-span-2 sm:grid sm:grid-cols-subgrid">
      <dt className="label">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
