import { formatIn } from '@/wiki/words/language'

const KOREA = 'Asia/Seoul'

/** What shows an instant in one zone. Made once for each: a formatter takes longer than a hundred texts of it. */
interface Clock {
  date: Intl.DateTimeFormat
  time: Intl.DateTimeFormat
  zonedTime: Intl.DateTimeFormat
}

function makeClock(locale: string, timeZone: string | undefined): Clock {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  const date = { year: 'numeric', month: 'short', day: 'numeric', timeZone } as const
  return {
    date: new Intl.DateTimeFormat(locale, date),
    time: new Intl.DateTimeFormat(locale, time),
    zonedTime: new Intl.DateTimeFormat(locale, { ...time, timeZoneName: 'short' }),
  }
}

const clocks = formatIn((locale) => {
  const made = new Map<string | undefined, Clock>()
  return (timeZone?: string) => {
    const clock = made.get(timeZone) ?? makeClock(locale, timeZone)
    made.set(timeZone, clock)
    return clock
  }
})

/**
 * The day and the time of an instant (ms since 1970) as a reader's clock shows them, with the name of its zone.
 *
 * @param timeZone the reader's, their device's unless told
 * @returns null for what is no instant, and where the clock shows what it shows in Korea, which is what stands in the page
 */
export function readerTime(
  instant: number,
  timeZone?: string,
): { date: string; time: string } | null {
  if (!Number.isFinite(instant)) return null
  const yours = clocks()(timeZone)
  if (onTheClock(yours, instant) === onTheClock(clocks()(KOREA), instant)) return null
  return { date: yours.date.format(instant), time: yours.zonedTime.format(instant) }
}

const onTheClock = ({ date, time }: Clock, instant: number) =>
  `${date.format(instant)} ${time.format(instant)}`
