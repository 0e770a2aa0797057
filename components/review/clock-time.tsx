const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const seoul = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'Asia/Seoul' })
const utc = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })

/** The time of day of a moment that is near (ms since 1970), in Seoul's time and in UTC. */
export function ClockTime({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()}>
      {seoul.format(at)} KST <span className="text-soft">({utc.format(at)} UTC)</span>
    </time>
  )
}
