import { expect, expectAccessible, type Page } from './fixtures'

/** A page, with the status of its answer where that is not 200. */
export type Looked = [path: string, status?: number]

const kiss = '/dramas/run-on/moments/r4k7q2'

/** Every kind of page that anybody may read. */
export const pages: Record<string, Looked[]> = {
  'the front page, the lists and the search': [
    ['/'],
    ['/dramas'],
    ['/actors'],
    ['/people'],
    ['/episodes'],
    ['/organizations'],
    ['/videos'],
    ['/sources'],
    ['/dramas?view=table'],
    ['/people?view=table&role=actor&letter=k'],
    ['/episodes?drama=run-on&view=table'],
    ['/dramas?genre=romance&year=1999'],
    ['/dramas?genre=nonsense', 400],
    ['/search'],
    ['/search?q=강태오'],
    ['/search?q=nobody at all'],
  ],
  'the pages of entries': [
    ['/dramas/run-on'],
    ['/dramas/run-on?progress=all'],
    ['/people/kang-tae-oh'],
    ['/dramas/run-on/characters/seo-dan-ah?progress=all'],
    ['/dramas/run-on/episodes/3'],
    [`${kiss}?progress=all`],
    ['/videos/run-on-making-1?progress=all'],
    ['/sources/news-report-2021-01-24?progress=all'],
    ['/organizations/jtbc'],
  ],
  'what there is around an entry, and what is not there': [
    ['/history/dramas/run-on'],
    ['/links/dramas/run-on'],
    ['/links/people/kang-tae-oh?progress=all'],
    ['/changes'],
    ['/changes?progress=all'],
    ['/changes/1'],
    [kiss],
    ['/people/nobody-yet', 404],
    ['/no/such/place', 404],
    ['/dramas/run-on?progress=often', 400],
  ],
  'the pages around an account': [
    ['/about'],
    ['/offline'],
    ['/ko/offline'],
    ['/sign-up'],
    ['/sign-in'],
    ['/account'],
    ['/review'],
    ['/moderation', 401],
    ['/edit/dramas/run-on', 401],
    ['/users/nobody-of-that-name', 404],
  ],
}

/** One page of each shape that stands among them: what `npm test` looks at, the others being looked at by the long run. */
export const shapes: Looked[] = [
  ['/'],
  ['/dramas?view=table'],
  ['/dramas?genre=nonsense', 400],
  ['/search?q=강태오'],
  ['/dramas/run-on?progress=all'],
  ['/people/kang-tae-oh'],
  ['/dramas/run-on/characters/seo-dan-ah?progress=all'],
  ['/dramas/run-on/episodes/3'],
  [kiss],
  ['/history/dramas/run-on'],
  ['/links/dramas/run-on'],
  ['/changes'],
  ['/changes/1'],
  ['/people/nobody-yet', 404],
  ['/sign-up'],
]

/** Opens a page, which has to answer so, to have one heading of the first level, and to be accessible. */
export async function expectGood(page: Page, ...[path, status = 200]: Looked): Promise<void> {
  const answer = await page.goto(path)
  expect(answer?.status(), path).toBe(status)
  await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
  await expectAccessible(page)
}

/** Opens a page, which must not scroll sideways. */
export async function expectNoWider(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess, path).toBeLessThanOrEqual(0)
}
