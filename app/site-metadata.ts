import { THEMES, type Theme } from '@/wiki/reading/theme'
import { words } from '@/wiki/words'

/** What stands behind the title of a page in its tab. */
export const titleTemplate = () => `%s · ${words.common.siteName}`

const PAPER: Record<Theme, string> = { light: '#faf8f4', dark: '#15130f' }

/** The colours that a browser gives to its own edges: of the theme that its reader chose, else of either. */
export function themeColors(chosen: Theme | undefined) {
  if (chosen) return [{ color: PAPER[chosen] }]
  return THEMES.map((theme) => ({ media: `(prefers-color-scheme: ${theme})`, color: PAPER[theme] }))
}
