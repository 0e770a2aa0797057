/** How a page looks: light or dark, as its reader chose. Who chose neither has what their device says. */
export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The name of the cookie in which a browser keeps what its reader chose. */
export const THEME_COOKIE = 'theme'

/** The theme of that name; undefined for anything else, for a cookie is anybody's to write. */
export function themeFrom(value: unknown): Theme | undefined {
  return THEMES.find((theme) => theme === value)
}
