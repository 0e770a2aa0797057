import type { Viewport } from 'next'
import { words } from '@/wiki/words'

/** What stands behind the title of a page in its tab. */
export const titleTemplate = () => `%s · ${words.common.siteName}`

/** The colours that a browser gives to its own edges. */
export const THEME_COLORS = [
  { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
  { media: '(prefers-color-scheme: dark)', color: '#15130f' },
] satisfies Viewport['themeColor']
