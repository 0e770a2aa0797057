/** A moment of the wiki's own doing, in UTC, so that it is the same text for everybody and on the server. */
export function Instant({ at, precision }: { at: number; precision: 'day' | 'minute' }) {
  const iso = new Date(at).toISOString()
  const text = precision === 'day' ? iso.slice(0, 10) : `${iso.slice(0, 16).replace('T', ' ')} UTC`
  return <time dateTime={iso}>{text}</time>
}
