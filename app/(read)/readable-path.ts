/** An address as somebody reads it: each part decoded where that is possible. */
export function readablePath(path: string): string {
  return path.split('/').map(readable).join('/')
}

function readable(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
