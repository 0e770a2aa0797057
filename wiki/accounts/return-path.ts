const LONGEST = 1000

/**
 * Where to go after signing in: `typed` when it is a path of this site, else null. What a browser could take for
 * another site (`//x`, `/\x`, controls that it drops) is none.
 */
export function returnPath(typed: string | null | undefined): string | null {
  if (!typed || typed.length > LONGEST) return null
  if (!/^\/(?![/\\])/.test(typed) || /[\u0000-\u001f\u007f\\]/.test(typed)) return null
  const here = 'http://wiki.invalid'
  if (!URL.canParse(typed, here)) return null
  const { origin, pathname, search, hash } = new URL(typed, here)
  if (origin !== here || pathname.startsWith('//')) return null
  return `${pathname}${search}${hash}`
}

/** The address of the sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  return `/sign-in?next=${encodeURIComponent(path)}`
}
