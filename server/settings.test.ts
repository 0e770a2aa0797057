import { describe, expect, it } from 'vitest'
import { isOwnHost, readSettings } from './settings'

const env = (given: Record<string, string>) => given as NodeJS.ProcessEnv

describe('the settings', () => {
  it('need nothing', () => {
    const { port, hosts, publicUrl, dev } = readSettings(env({}))
    expect({ port, hosts, dev }).toEqual({ port: 3000, hosts: ['127.0.0.1', '::1'], dev: false })
    expect(publicUrl.origin).toBe('http://localhost:3000')
  })
  it('take the public address from the port', () =>
    expect(readSettings(env({ PORT: '8080' })).publicUrl.origin).toBe('http://localhost:8080'))
  it.each([{ PORT: 'x' }, { PORT: '70000' }, { PUBLIC_URL: 'wiki' }, { PUBLIC_URL: 'ftp://a' }])(
    'refuse %j with a sentence',
    (given) => expect(() => readSettings(env(given as never))).toThrow(/must/),
  )
  it('believe a Host header only when it is ours', () => {
    const { publicUrl } = readSettings(env({ PUBLIC_URL: 'https://wiki.example' }))
    expect(isOwnHost('wiki.example', publicUrl)).toBe(true)
    expect(isOwnHost('evil.example', publicUrl)).toBe(false)
    expect(isOwnHost(undefined, publicUrl)).toBe(false)
  })
})
