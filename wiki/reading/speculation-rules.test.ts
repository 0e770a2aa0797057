import { describe, expect, it } from 'vitest'
import { speculationRules } from './speculation-rules'

interface Rules {
  prefetch: { where: { and: [{ href_matches: string[] }, unknown] }; eagerness: string }[]
}

/** Whether a path is one of those that may be fetched before a click; patterns end in a star or have none. */
function isFetched(path: string): boolean {
  const [rule] = (speculationRules() as Rules).prefetch
  const patterns = rule?.where.and[0].href_matches ?? []
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  )
}

describe('The links that a browser may follow before they are clicked', () => {
  it.each([
    '/',
    '/dramas',
    '/dramas/run-on/episodes/3',
    '/ko',
    '/ko/people/kang-tae-oh',
    '/sources/x',
  ])('lead to reading pages such as %s', (path) => expect(isFetched(path)).toBe(true))
  it.each([
    '/edit/dramas/run-on',
    '/new/drama',
    '/delete/dramas/run-on',
    '/ko/edit/dramas/run-on',
    '/sign-out',
    '/account',
    '/review',
    '/search',
    '/api/v1/me',
    '/history/dramas/run-on',
  ])('do not lead to %s', (path) => expect(isFetched(path)).toBe(false))
})
