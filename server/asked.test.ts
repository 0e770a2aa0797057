import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { newReadLog, readLogs } from '@/db/read-log'
import { isKnown } from '@/wiki/spoilers/gate'
import { askedOf, progressOfReader } from './asked'

const RUN_ON = '01EWTM10000000000000000001'

const request = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  ({ url, headers, method }) as unknown as IncomingMessage

describe('What is asked for', () => {
  it.each(['/dramas/run-on', '/'])('may be kept at the plain address %s', (url) => {
    expect(askedOf(request(url))?.address).toBe(url)
  })

  it('may not be kept with a query, for the framework’s client, or when something is posted', () => {
    expect(askedOf(request('/dramas/run-on?x=1'))).toBeNull()
    expect(askedOf(request('/dramas/run-on', { rsc: '1' }))).toBeNull()
    expect(askedOf(request('/dramas/run-on', {}, 'POST'))).toBeNull()
  })

  it.each([
    undefined,
    `a=b; watched=${RUN_ON}.4`,
    `__Host-watched=${RUN_ON}.4`,
    'watched=nonsense',
  ])('notes the gates that it met for a reader who sends the cookie %s', (cookie) => {
    const progress = progressOfReader(request('/dramas/run-on', cookie ? { cookie } : {}))
    expect(progress.dramas[RUN_ON] ?? 0).toBe(cookie?.endsWith('.4') ? 4 : 0)
    const log = newReadLog()
    readLogs().run(log, () => isKnown({ drama: RUN_ON, episode: 9 }, progress))
    expect(log.gates.get(RUN_ON)).toEqual(new Set([9]))
  })

  it('from a program is the safe view, whatever its cookies say', () => {
    const headers = { cookie: `watched=${RUN_ON}.4` }
    expect(progressOfReader(request('/api/v1/entries/dramas/run-on', headers)).dramas).toEqual({})
  })
})
