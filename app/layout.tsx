import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { MovedSignal } from '@/components/layout/moved-signal'
import { words } from '@/wiki/words'
import { currentLanguage } from '@/wiki/words/language'
import { currentTheme } from './_server/request'
import { socialImages } from './_server/social-images'
import { publicUrl } from './_server/public-url'
import { SiteDocument } from './site-document'
import { themeColors, titleTemplate } from './site-metadata'
import './globals.css'

/** Pages read the database, and canonical addresses come from the setting of the running server: nothing is baked into the build. */
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return {
    metadataBase: publicUrl(),
    title: { default: words.common.siteName, template: titleTemplate() },
    description: words.common.tagline,
    openGraph: {
      siteName: words.common.siteName,
      type: 'website',
      locale: currentLanguage(),
      images: socialImages('/wiki'),
    },
  }
}

export function generateViewport(): Viewport {
  return { width: 'device-width', initialScale: 1, themeColor: themeColors(currentTheme()) }
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return <SiteDocument beside={<MovedSignal />}>{children}</SiteDocument>
}
