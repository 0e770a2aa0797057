import { formatIn } from '@/wiki/words/language'

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const momentIn = (timeZone: string, parts: Intl.DateTimeFormatOptions) =>
  formatIn((locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone }))
const inSeoul = momentIn('Asia/Seoul', { ...day, ...clock })
const inUtc = momentIn('UTC', { ...day, ...clock })
const clockInUtc = momentIn('UTC', clock)

/** Hours of a day in UTC (0 to 14) in which it is the same day in Seoul, nine hours ahead without summer time. */
const isSameDay = (at: number) => new Date(at).getUTCHours() < 15

/** A moment of the wiki's own doing (ms since 1970), in Seoul's time and in UTC; the day once where both have the same. */
export function TimeStamp({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()}>
      <span className="whitespace-nowrap">{inSeoul().format(at)} KST</span>{' '}
      <span className="text-soft text-sm whitespace-nowrap">
        ({(isSameDay(at) ? clockInUtc : inUtc)().format(at)} UTC)
      </span>
    </time>
  )
}
