import { retryWhileBusy } from '@/db/busy'
import { openWriter } from '@/db/open'
import { publish } from '@/db/testing-content'
import { inventName, seededRandom } from './invented-names'

/** A process that publishes people through the gate, one after the other, for as many seconds as it is told. */
const [path = '', seconds = '10'] = process.argv.slice(2)
const writer = openWriter(path)
const random = seededRandom(7)
const until = Date.now() + Number(seconds) * 1000
let published = 0
while (Date.now() < until) {
  const { family, given } = inventName(random)
  const name = { latin: `${family.latin} ${given.latin}`, hangul: family.hangul + given.hangul }
  await retryWhileBusy(
    () =>
      publish(writer, {
        kind: 'person',
        fields: {
          address: [{ id: 'address', segment: `edited-${process.pid}-${published}` }],
          names: [{ id: 'name', type: 'stage', ...name }],
        },
      }),
    60_000,
  )
  published += 1
  await new Promise((resolve) => setTimeout(resolve, 20))
}
process.stdout.write(String(published))
