import { describe, expect, it } from 'vitest'
import { readerTime } from './reader-time-text'

/** 21:00 on 16 December 2020 in Korea. */
const EVENING = Date.UTC(2020, 11, 16, 12)

describe('A broadcast on the clock of its reader', () => {
  it('is left as it stands for who lives by Korean time', () => {
    expect(readerTime(EVENING, 'Asia/Seoul')).toBeNull()
    expect(readerTime(EVENING, 'Asia/Tokyo')).toBeNull()
  })

  it('is left as it stands where nobody knows when it was', () => {
    expect(readerTime(NaN, 'Europe/London')).toBeNull()
  })

  it('is said with the zone elsewhere', () => {
    expect(readerTime(EVENING, 'Europe/London')).toEqual({ date: '16 Dec 2020', time: '12:00 GMT' })
  })

  it('falls on the day that it is there', () => {
    const late = Date.UTC(2020, 11, 16, 15, 30)
    expect(readerTime(late, 'America/New_York')).toMatchObject({ date: '16 Dec 2020' })
    expect(readerTime(late, 'Pacific/Auckland')).toMatchObject({ date: '17 Dec 2020' })
  })
})
