/**
 * The address that readers type, from `PUBLIC_URL`, else this machine's at `PORT`. Canonical links come from here and
 * never from a request's Host header, which anybody can write.
 */
export function publicUrl(): URL {
  const given = process.env.PUBLIC_URL ?? ''
  return new URL(URL.canParse(given) ? given : `http://localhost:${process.env.PORT || 3000}`)
}

/** A path of this site as an absolute address. */
export function absoluteUrl(path: string): string {
  return new URL(path, publicUrl()).href
}
