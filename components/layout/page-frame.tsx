import type { ReactNode } from 'react'
import type { Theme } from '@/wiki/reading/theme'
import { words } from '@/wiki/words'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/**
 * The frame around every page: skip link, header, the page itself as `main`, footer. `address` is the page's, without its
 * language; `theme` is what its reader chose.
 */
export function PageFrame({
  address,
  theme,
  children,
}: {
  address: string
  theme: Theme | undefined
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="bg-accent text-accent-ink sr-only z-10 rounded-md p-3 focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {words.layout.skip}
      </a>
      <SiteHeader address={address} />
      <main id="content" className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 sm:px-6 sm:py-9">
        {children}
      </main>
      <SiteFooter address={address} theme={theme} />
    </div>
  )
}
