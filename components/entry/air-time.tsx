import { createElement } from 'react'
import { airTimeInWords } from '@/components/elements/air-time-in-words'
import { KOREA } from '@/wiki/kinds/broadcast-time'
import { words } from '@/wiki/words'

/**
 * When an episode begins (ms UTC): in Korea, as the broadcaster says it; the element turns it into the reader's own time
 * and counts down. What it writes has its place from the start, so that nothing moves.
 */
export function AirTime({ airsAt }: { airsAt: number }) {
  return createElement(
    'air-time',
    { class: 'block', 'data-at': airsAt },
    <AirTimeLines airsAt={airsAt} />,
  )
}

/** What stands in it: the time, and the place of the count, which says nothing before the element does, or that it is on air. */
export function AirTimeLines({ airsAt, isOnAir = false }: { airsAt: number; isOnAir?: boolean }) {
  const { reading } = words
  return (
    <>
      <p>
        <time dateTime={new Date(airsAt).toISOString()}>{airTimeInWords(airsAt, KOREA)}</time>{' '}
        <span className="label" data-yours={reading.yourTime}>
          {reading.inSeoul}
        </span>
      </p>
      <p
        className={`${isOnAir ? '' : 'invisible '}text-lead font-semibold tabular-nums`}
        data-starts={reading.startsIn}
        data-now={reading.isOnAir}
      >
        {isOnAir ? reading.isOnAir : `${reading.startsIn} …`}
      </p>
    </>
  )
}
