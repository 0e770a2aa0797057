import { formatIn } from '@/wiki/words/language'

const KOREA = 'Asia/Seoul'

const dates = formatIn(
  (locale) => (timeZone?: string) =>
    new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'short',
      day: 'numeric',
      timeZone,
    }),
)

const times = formatIn(
  (locale) => (timeZone?: string) =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      timeZone,
    }),
)

/**
 * The day and the time of an instant (ms since 1970) as a reader's clock shows them, with the name of its zone.
 *
 * @param timeZone the reader's, their device's unless told
 * @returns null where the clock shows what it shows in Korea, which is what stands in the page
 */
export function readerTime(
  instant: number,
  timeZone?: string,
): { date: string; time: string } | null {
  if (onTheClock(instant, timeZone) === onTheClock(instant, KOREA)) return null
  return { date: dates()(timeZone).format(instant), time: times()(timeZone).format(instant) }
}

const onTheClock = (instant: number, timeZone?: string) =>
  new Date(instant).toLocaleString('sv', { timeZone })
