import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { DeskKeys } from '@/components/review/desk-keys'
import { words } from '@/wiki/words'
import './desk.css'

/** The bar of the decision keeps clear of what a phone draws over its screen. */
export const viewport: Viewport = { viewportFit: 'cover' }

/** What stays while the pages of the review come and go: the keys and their list. */
export default function Layout({ children }: { children: ReactNode }) {
  const { review } = words
  const said = {
    title: review.keysTitle,
    help: review.keysHelp,
    isOn: review.keysOn,
    close: review.close,
    keys: [
      { key: 'j', ...review.keyList.j },
      { key: 'k', ...review.keyList.k },
      { key: 'a', ...review.keyList.a },
      { key: 'r', ...review.keyList.r },
      { key: 'u', also: 'z', ...review.keyList.u },
      { key: '?', ...review.keyList.list },
    ],
  }
  return <DeskKeys said={said}>{children}</DeskKeys>
}
