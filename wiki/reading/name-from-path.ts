/**
 * A name that tells no more than an address does: `/people/kang-tae-oh` gives `Kang Tae Oh`. For what has no page yet,
 * and for what has none any more, whose own name went with it.
 */
export function nameFromPath(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
