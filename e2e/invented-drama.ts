import { retryWhileBusy } from '@/db/busy'
import { openWriter, type Writer } from '@/db/open'
import { dramaDocument, publish } from '@/db/testing-content'
import type { Row } from '@/wiki/revisions/document'

/** What was never measured of a drama that was never made, with an episode without a figure. */
const PERCENT = [2.1, 2.4, 2.2, 2.9, 3.1, null, 3.4, 4.1]

/**
 * Publishes an invented drama with episodes and ratings, as another process beside the server: nothing may be invented
 * about real ones. Gives its address, which ends in `segment`.
 */
export function publishRatedDrama(segment: string): Promise<string> {
  return publishIn(segment, publishAll)
}

/** Publishes an invented drama whose one episode is broadcast on 5 March 2031 at 21:00 in Korea. Gives its address. */
export function publishBroadcast(segment: string): Promise<string> {
  return publishIn(segment, (writer) => {
    const { id } = publish(writer, dramaDocument(segment, titled(`Lighthouse ${segment}`)))
    const address = [{ id: 'address', parent: { entry: id }, segment: '1' }]
    const airings = [{ id: 'first', broadcastDay: '2031-03-05', plannedTime: '21:00' }]
    publish(writer, { kind: 'episode', fields: { address, airings } })
  })
}

const titled = (text: string) => ({
  titles: [{ id: 'name-english', text, language: 'en', isMain: true }],
})

async function publishIn(
  segment: string,
  work: (writer: Writer, segment: string) => void,
): Promise<string> {
  const path = process.env.E2E_DATABASE
  if (!path) throw new Error('E2E_DATABASE names the database of the tests')
  const writer = openWriter(path)
  try {
    await retryWhileBusy(() => work(writer, segment))
  } finally {
    writer.close()
  }
  return `/dramas/${segment}`
}

function publishAll(writer: Writer, segment: string): void {
  const { id } = publish(
    writer,
    dramaDocument(segment, {
      titles: [
        { id: 'name-english', text: 'The Paper Lighthouse', language: 'en', isMain: true },
        { id: 'name-korean', text: '종이 등대', language: 'ko', isMain: true },
      ],
      format: [{ id: 'format', value: 'miniseries' }],
      airedFrom: [{ id: 'airedFrom', value: '2031-03' }],
    }),
  )
  for (const [index, percent] of PERCENT.entries()) {
    const measured: Row = { id: 'nielsen', agency: 'nielsen', area: 'nationwide' }
    if (percent !== null) measured.percent = percent
    else measured.availability = 'notReleased'
    const address = [{ id: 'address', parent: { entry: id }, segment: String(index + 1) }]
    publish(writer, { kind: 'episode', fields: { address, viewership: [measured] } })
  }
}
