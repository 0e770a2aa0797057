import { createElement } from 'react'
import { formatIn } from '@/wiki/words/language'

const datesOf = (options: Intl.DateTimeFormatOptions) =>
  formatIn((locale) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))

/** How exact a date is, by its length. */
const PRECISIONS: Record<number, () => Intl.DateTimeFormat> = {
  4: datesOf({ year: 'numeric' }),
  7: datesOf({ year: 'numeric', month: 'long' }),
  10: datesOf({ year: 'numeric', month: 'short', day: 'numeric' }),
}

/** A date as it is known (`2020`, `2020-12`, `2020-12-16`) in words, no more exact than it is. */
export function dateInWords(date: string): string {
  const format = PRECISIONS[date.length]
  if (!format) return date
  const padded = `${date}${'-01-01'.slice(0, 10 - date.length)}`
  const instant = new Date(`${padded}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return date
  return format().format(instant)
}

/** A date as it is known, in words and for machines. */
export function DateText({ date }: { date: string }) {
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {dateInWords(date)}
    </time>
  )
}

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const inSeoul = formatIn(
  (locale) => new Intl.DateTimeFormat(locale, { ...clock, timeZone: 'Asia/Seoul' }),
)

/**
 * When something is broadcast: its day in Korea, and the time there (ms since 1970). The element turns both into the
 * reader's own, which React, where it goes on in the browser, leaves alone.
 */
export function BroadcastText({ day, instant }: { day: string; instant: number }) {
  return createElement(
    'reader-time',
    null,
    <time dateTime={day} className="whitespace-nowrap" suppressHydrationWarning>
      {dateInWords(day)}
    </time>,
    ' ',
    <time
      dateTime={new Date(instant).toISOString()}
      className="whitespace-nowrap"
      suppressHydrationWarning
    >
      {`${inSeoul().format(instant)} KST`}
    </time>,
  )
}

const inWords = datesOf({ year: 'numeric', month: 'short', day: 'numeric', ...clock })

/** When something happened in the wiki (ms since 1970), in UTC because its readers are everywhere. */
export function InstantText({ instant }: { instant: number }) {
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap">
      {inWords().format(instant)} UTC
    </time>
  )
}
