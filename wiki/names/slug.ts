const MAX_LENGTH = 60

/**
 * The part of an address that a Latin text suggests: lower-case ASCII words joined by hyphens, at most
 * 60 characters and cut between words where that is possible. A text without Latin letters gives ''.
 */
export function slugOf(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/['’`]/g, '')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= MAX_LENGTH) return slug
  const cut = slug.slice(0, MAX_LENGTH + 1).lastIndexOf('-')
  return slug.slice(0, cut > 0 ? cut : MAX_LENGTH)
}
