const parts = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

const seoul = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'Asia/Seoul' })
const utc = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })

/** A moment of the wiki's own doing (ms since 1970), in Seoul's time and in UTC. */
export function TimeStamp({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()}>
      <span className="whitespace-nowrap">{seoul.format(at)} KST</span>{' '}
      <span className="text-soft text-sm whitespace-nowrap">({utc.format(at)} UTC)</span>
    </time>
  )
}
