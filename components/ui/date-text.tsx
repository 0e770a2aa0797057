const PRECISIONS: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
}

/** A date as it is known (`2020`, `2020-12`, `2020-12-16`) in words, no more exact than it is. */
export function dateInWords(date: string): string {
  const options = PRECISIONS[date.length]
  if (!options) return date
  const padded = `${date}${'-01-01'.slice(0, 10 - date.length)}`
  const instant = new Date(`${padded}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return date
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(instant)
}

/** A date as it is known, in words and for machines. */
export function DateText({ date }: { date: string }) {
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {dateInWords(date)}
    </time>
  )
}

const inSeoul = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Seoul',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day in Korea of an instant (ms since 1970). */
export function SeoulTime({ instant }: { instant: number }) {
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap">
      {inSeoul.format(instant)}
    </time>
  )
}

const inWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  dateStyle: 'medium',
  timeStyle: 'short',
})

/** When something happened in the wiki (ms since 1970), in UTC because its readers are everywhere. */
export function InstantText({ instant }: { instant: number }) {
  return (
    <time dateTime={new Date(instant).toISOString()} className="whitespace-nowrap">
      {inWords.format(instant)} UTC
    </time>
  )
}
