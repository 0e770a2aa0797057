import { describe, expect, it } from 'vitest'
import { socialPicture } from './social-pictures'

const facts = {
  path: '/dramas/run-on',
  title: '런 온',
  beside: 'Run On',
  detail: 'Drama · JTBC · 2020',
  siteName: 'K-drama wiki',
}

/** Width and height stand at a fixed place in the head of a PNG (RFC 2083, 11.2.1). */
const sizeOf = (png: Buffer | undefined) => [png?.readUInt32BE(16), png?.readUInt32BE(20)]

describe('The picture of a link', () => {
  it('is a PNG of the size that other sites ask for', async () => {
    const picture = await socialPicture(facts)
    expect(picture?.subarray(1, 4).toString()).toBe('PNG')
    expect(sizeOf(picture)).toEqual([1200, 630])
  })

  it('is drawn once for what it says, however many ask', async () => {
    const [one, other] = await Promise.all([socialPicture(facts), socialPicture({ ...facts })])
    expect(one).toBe(other)
    expect(await socialPicture({ ...facts, title: '미생' })).not.toEqual(one)
  })

  it('takes hostile and very long names', async () => {
    const title = `<img src=x onerror=alert(1)>\u202e${'가나다 '.repeat(60)}`
    expect(sizeOf(await socialPicture({ ...facts, title, beside: title, detail: title }))).toEqual([
      1200, 630,
    ])
  })
})
