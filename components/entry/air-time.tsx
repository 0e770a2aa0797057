import { createElement } from 'react'
import { airTimeInWords } from '@/components/elements/air-time-in-words'
import { KOREA } from '@/wiki/kinds/broadcast-time'
import { words } from '@/wiki/words'

/**
 * When an episode begins (ms UTC): in Korea, as the broadcaster says it; the element turns it into the reader's own time
 * and counts down. What it writes has its place from the start, so that nothing moves.
 */
export function AirTime({ airsAt }: { airsAt: number }) {
  const { startsIn, isOnAir, yourTime, inSeoul } = words.reading
  return createElement(
    'air-time',
    { class: 'block', 'data-at': airsAt },
    <p>
      <time dateTime={new Date(airsAt).toISOString()}>{airTimeInWords(airsAt, KOREA)}</time>{' '}
      <span className="label" data-yours={yourTime}>
        {inSeoul}
      </span>
    </p>,
    <p
      className="invisible text-lead font-semibold tabular-nums"
      data-starts={startsIn}
      data-now={isOnAir}
    >
      {startsIn} …
    </p>,
  )
}
