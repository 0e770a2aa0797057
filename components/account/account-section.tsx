import type { ReactNode } from 'react'

/** One of the things that an account's page is for: its heading stands beside it where there is room. */
export function AccountSection({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="border-line mt-8 border-t pt-6 lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-x-10">
      <h2 className="max-lg:mb-2">{heading}</h2>
      <div className="max-w-prose lg:pt-0.5">{children}</div>
    </section>
  )
}
