import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { newReadLog, readLogs } from '@/db/read-log'
import { isKnown } from '@/wiki/spoilers/gate'
import { EVERYTHING_WATCHED } from '@/wiki/spoilers/progress'
import { askedOf, ownWatchedOf, progressOfReader } from './asked'

const RUN_ON = '01EWTM10000000000000000001'

const request = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  ({ url, headers, method }) as unknown as IncomingMessage

describe('What is asked for', () => {
  it.each(['/dramas/run-on', '/', '/dramas/run-on?progress=all'])(
    'may be kept at the address %s',
    (url) => expect(askedOf(request(url))?.address).toBe(url),
  )

  it.each([
    '/dramas/run-on?x=1',
    '/dramas/run-on?',
    '/dramas/run-on?progress=run-on:4',
    '/dramas/run-on?progress=all&x=1',
    '/dramas/run-on?x=1&progress=all',
    '/dramas/run-on?x=1?progress=all',
    '/search?q=?progress=all',
  ])('may not be kept at %s', (url) => expect(askedOf(request(url))).toBeNull())

  it('is everything where the address says so, whatever the cookie says', () => {
    const headers = { cookie: `watched=${RUN_ON}.4` }
    expect(askedOf(request('/?progress=all', headers))?.progress).toMatchObject(EVERYTHING_WATCHED)
    expect(progressOfReader(request('/?progress=all', headers))).toMatchObject(EVERYTHING_WATCHED)
    const other = progressOfReader(request('/search?q=?progress=all', headers))
    expect(other.dramas).toEqual({ [RUN_ON]: 4 })
  })

  it('may not be kept for the framework’s client, or when something is posted', () => {
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

  it('has a page of its own for each theme, and none for what is no theme', () => {
    const addressOf = (cookie: string) => askedOf(request('/dramas/run-on', { cookie }))?.address
    const said = ['theme=dark', 'a=b; __Host-theme=dark', 'theme=light', 'theme=sepia', 'theme=']
    const [dark, bound, light, ...others] = said.map(addressOf)
    expect(dark).toBe(bound)
    expect(new Set([dark, light, '/dramas/run-on']).size).toBe(3)
    expect(others).toEqual(['/dramas/run-on', '/dramas/run-on'])
  })

  it('has a page of its own for who reads without scripts, and none that is everything', () => {
    const plain = (url: string, mark: string) =>
      request(url, { cookie: `watched=${RUN_ON}.4; ${mark}` })
    for (const mark of ['without-scripts=1', '__Host-without-scripts=1']) {
      expect(askedOf(plain('/dramas/run-on', mark))?.address).toBe('/dramas/run-on plain')
      expect(askedOf(plain('/dramas/run-on?progress=all', mark))).toBeNull()
      expect(ownWatchedOf(plain('/dramas/run-on?progress=all', mark))).toEqual({ [RUN_ON]: 4 })
    }
    for (const mark of ['without-scripts=', 'without-scripts=2', 'scripts=1', '']) {
      expect(askedOf(plain('/dramas/run-on', mark))?.address).toBe('/dramas/run-on')
      expect(ownWatchedOf(plain('/dramas/run-on', mark))).toBeUndefined()
    }
    const both = askedOf(plain('/dramas/run-on', 'without-scripts=1; theme=dark'))?.address
    expect(both).toBe('/dramas/run-on dark plain')
  })

  it('from a program is the safe view, whatever its cookies say', () => {
    const headers = { cookie: `watched=${RUN_ON}.4` }
    expect(progressOfReader(request('/api/v1/entries/dramas/run-on', headers)).dramas).toEqual({})
  })
})
