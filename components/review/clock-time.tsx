import { formatIn } from '@/wiki/words/language'

const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const clockIn = (timeZone: string) =>
  formatIn((locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone }))
const inSeoul = clockIn('Asia/Seoul')
const inUtc = clockIn('UTC')

/** The time of day of a moment that is near (ms since 1970), in Seoul's time and in UTC. */
export function ClockTime({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()}>
      {inSeoul().format(at)} KST <span className="text-soft">({inUtc().format(at)} UTC)</span>
    </time>
  )
}
