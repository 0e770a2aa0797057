import { Temporal } from 'temporal-polyfill'

/** All Korean television keeps this zone; it has no daylight saving. */
export const KOREA = 'Asia/Seoul'

/**
 * The instant of a Korean broadcast in milliseconds since 1970 (UTC). The time counts on from the broadcast
 * day, so `24:20` on the 16th is twenty past midnight of the 17th. Undefined for what is no day or no time.
 */
export function broadcastInstant(day: string, time: string): number | undefined {
  const match = /^([012]\d):([0-5]\d)$/.exec(time)
  if (!match || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  const start = Temporal.PlainDate.from(day).add({ days: Math.floor(hours / 24) })
  const at = new Temporal.PlainTime(hours % 24, minutes)
  return start.toZonedDateTime({ timeZone: KOREA, plainTime: at }).epochMilliseconds
}

/** The calendar day in Korea at an instant in milliseconds since 1970 (UTC), as `YYYY-MM-DD`. */
export function dayInKorea(instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(KOREA)
    .toPlainDate()
    .toString()
}

/** When the next calendar day begins in Korea after an instant; both in milliseconds since 1970 (UTC). */
export function nextDayInKorea(instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(KOREA)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime(KOREA).epochMilliseconds
}
