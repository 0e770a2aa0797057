import type { ReactNode } from 'react'
import { PageFrame } from '@/components/layout/page-frame'
import { currentLanguage } from '@/wiki/words/language'
import { currentAddress, currentTheme } from './_server/request'

/**
 * The document around every page, with the framework or without.
 *
 * @param head what the framework would write into the head by itself
 * @param beside what stands beside the frame, where the framework goes on in the browser
 */
export function SiteDocument({
  head,
  beside,
  children,
}: {
  head?: ReactNode
  beside?: ReactNode
  children: ReactNode
}) {
  return (
    <html lang={currentLanguage()} data-theme={currentTheme()}>
      {head ? <head>{head}</head> : null}
      <body className="min-h-dvh">
        <PageFrame address={currentAddress()} theme={currentTheme()}>
          {children}
        </PageFrame>
        {beside}
        <script type="module" async src={process.env.ELEMENTS_SCRIPT} />
      </body>
    </html>
  )
}
