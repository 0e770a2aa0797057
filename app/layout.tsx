import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { MovedSignal } from '@/components/layout/moved-signal'
import { PageFrame } from '@/components/layout/page-frame'
import { words } from '@/wiki/words'
import { currentLanguage } from '@/wiki/words/language'
import { currentAddress } from './_server/request'
import { socialImages } from './_server/social-images'
import { publicUrl } from './_server/public-url'
import './globals.css'

/** Pages read the database, and canonical addresses come from the setting of the running server: nothing is baked into the build. */
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return {
    metadataBase: publicUrl(),
    title: { default: words.common.siteName, template: `%s · ${words.common.siteName}` },
    description: words.common.tagline,
    openGraph: {
      siteName: words.common.siteName,
      type: 'website',
      locale: currentLanguage(),
      images: socialImages('/wiki'),
    },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#15130f' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const language = currentLanguage()
  return (
    <html lang={language}>
      <body className="min-h-dvh">
        <PageFrame address={currentAddress()}>{children}</PageFrame>
        <MovedSignal />
        <script type="module" async src={process.env.ELEMENTS_SCRIPT} />
      </body>
    </html>
  )
}
