import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gateProse } from './gate-prose'
import { listProseCitations, listProseLinks } from './list-prose-links'
import { parseProse } from './parse-prose'
import { plainText } from './plain-text'

const SOURCE = `## The kiss

In [[/dramas/run-on|Run On]], [[/people/kang-tae-oh]] *waits*[^/sources/report].

:::spoiler 9
She seizes him by the [[/dramas/run-on|collar]][^/sources/other].
:::

- and
- more[^/sources/report]`

describe('the links of a prose', () => {
  it('are the paths of entries and sources, each once', () => {
    const links = ['/dramas/run-on', '/people/kang-tae-oh', '/sources/report', '/sources/other']
    expect(listProseLinks(SOURCE)).toEqual(links)
    expect(listProseLinks(parseProse(SOURCE))).toEqual(links)
    expect(listProseCitations(SOURCE)).toEqual(['/sources/report', '/sources/other'])
  })
})

describe('the plain text of a prose', () => {
  it('has no markup and no spoilers', () => {
    expect(plainText(parseProse(SOURCE))).toBe('The kiss In Run On, kang tae oh waits. and more')
  })

  it('has the spoilers where they are asked for', () => {
    expect(plainText(parseProse(SOURCE), Infinity, { withSpoilers: true })).toContain('collar')
  })

  it('is cut between words, and never within a character', () => {
    expect(plainText(parseProse('Run On is a drama of JTBC'), 16)).toBe('Run On is a…')
    expect(plainText(parseProse('가'.repeat(30)), 10)).toBe(`${'가'.repeat(9)}…`)
    expect(plainText(parseProse('😀'.repeat(30)), 10)).toBe(`${'😀'.repeat(4)}…`)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        expect(plainText(parseProse(text), max).length).toBeLessThanOrEqual(max)
      }),
    )
  })
})

describe('the gate of a prose', () => {
  it('takes out what is not known yet and says from when it is', () => {
    const gated = gateProse(parseProse(SOURCE), (episode) => episode <= 8)
    expect(gated.heldBack).toBe(1)
    expect(gated.episodes).toEqual([9])
    expect(JSON.stringify(gated.tree)).not.toContain('collar')
    expect(listProseLinks(gated.tree)).not.toContain('/sources/other')
  })

  it('leaves everything to a reader who has seen it', () => {
    const tree = parseProse(SOURCE)
    expect(gateProse(tree, () => true)).toEqual({ tree, heldBack: 0, episodes: [] })
  })

  it('never lets a spoiler through, however it is written', () => {
    const line = fc.constantFrom(':::spoiler 5', ':::spoiler', ':::', '- a', '', '> b', '*c*')
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (before, after) => {
        const source = [...before, ':::spoiler 7', 'CANARY', ':::', ...after].join('\n')
        const { tree } = gateProse(parseProse(source), (episode) => episode < 5)
        expect(JSON.stringify(tree)).not.toContain('CANARY')
      }),
    )
  })
})
