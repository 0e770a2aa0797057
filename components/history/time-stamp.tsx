import { formatIn } from '@/wiki/words/language'

const parts = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

const momentIn = (timeZone: string) =>
  formatIn((locale) => new Intl.DateTimeFormat(locale, { ...parts, timeZone }))
const inSeoul = momentIn('Asia/Seoul')
const inUtc = momentIn('UTC')

/** A moment of the wiki's own doing (ms since 1970), in Seoul's time and in UTC. */
export function TimeStamp({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()}>
      <span className="whitespace-nowrap">{inSeoul().format(at)} KST</span>{' '}
      <span className="text-soft text-sm whitespace-nowrap">({inUtc().format(at)} UTC)</span>
    </time>
  )
}
