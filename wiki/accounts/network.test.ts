import { describe, expect, it } from 'vitest'
import { networkOf } from './network'

describe('A network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', false],
    ['::ffff:203.0.113.7', '203.0.113.7', false],
    ['10.0.0.1, 203.0.113.7', '203.0.113.7', false],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', false],
    ['2001:0db8::9', '2001:db8:0:0', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['::1', '0:0:0:0', true],
    ['::ffff:127.0.0.1', '127.0.0.1', true],
    ['', 'unknown', false],
    ['nonsense', 'unknown', false],
  ])('of the sender "%s" is %s', (header, name, isLoopback) => {
    expect(networkOf(header)).toEqual({ name, isLoopback })
  })

  it('is unknown when nothing says where a request comes from', () => {
    expect(networkOf(null).name).toBe('unknown')
  })
})
