import { describe, expect, it } from 'vitest'
import { can, levels, PUBLIC_VIEW, type Ask, type Level, type Standing } from './permissions'
import { risks, type Risk } from './revisions/risk'

const AUTHOR = 'author'
const SELF = 'self'

const user = (level: Level, isBlocked = false): Standing => ({
  type: 'user',
  id: SELF,
  level,
  isBlocked,
})

/** The levels that may, in their order. */
const whoMay = (ask: Ask) => levels.filter((level) => can(user(level), ask))

const from = (least: Level) => levels.slice(levels.indexOf(least))
const everybody = from('new')
const nobody: Level[] = []

/** A time in public view of nothing, too little, enough, and of clocks that jumped. */
const views = [0, PUBLIC_VIEW - 1, PUBLIC_VIEW, 1e15, -1, -1e15, Number.NaN, -Infinity]

/** Only destructive edits of one's own, only after the time, only from moderators on. */
function ownPublications(): [Ask, Level[]][] {
  return [SELF, AUTHOR, null].flatMap((authorId) =>
    risks.flatMap((risk) =>
      views.map((inView): [Ask, Level[]] => {
        const isAllowed = authorId === SELF && risk === 'destructive' && inView >= PUBLIC_VIEW
        const ask: Ask = { action: 'publish-own', authorId, risk, inView }
        return [ask, isAllowed ? from('moderator') : nobody]
      }),
    ),
  )
}

/** Every question that can be asked with every subject that makes a difference, and the levels that may. */
const table: [Ask, Level[]][] = [
  [{ action: 'read' }, everybody],
  [{ action: 'keep-reading' }, everybody],
  [{ action: 'submit', openEdits: 0 }, everybody],
  [{ action: 'submit', openEdits: 9 }, everybody],
  [{ action: 'submit', openEdits: 10 }, from('confirmed')],
  [{ action: 'submit', openEdits: 49 }, from('confirmed')],
  [{ action: 'submit', openEdits: 50 }, from('trusted')],
  [{ action: 'submit', openEdits: 499 }, from('trusted')],
  [{ action: 'submit', openEdits: 500 }, nobody],
  [{ action: 'publish', risk: 'sourced-addition' }, from('trusted')],
  [{ action: 'publish', risk: 'addition' }, from('reviewer')],
  [{ action: 'publish', risk: 'overwrite' }, from('reviewer')],
  [{ action: 'publish', risk: 'destructive' }, nobody],
  [{ action: 'decide', authorId: AUTHOR, risk: 'sourced-addition' }, from('reviewer')],
  [{ action: 'decide', authorId: AUTHOR, risk: 'addition' }, from('reviewer')],
  [{ action: 'decide', authorId: AUTHOR, risk: 'overwrite' }, from('reviewer')],
  [{ action: 'decide', authorId: AUTHOR, risk: 'destructive' }, from('moderator')],
  [{ action: 'decide', authorId: null, risk: 'overwrite' }, from('reviewer')],
  ...risks.map((risk): [Ask, Level[]] => [{ action: 'decide', authorId: SELF, risk }, nobody]),
  ...ownPublications(),
  [{ action: 'withdraw', authorId: SELF }, everybody],
  [{ action: 'withdraw', authorId: AUTHOR }, nobody],
  [{ action: 'withdraw', authorId: null }, nobody],
  [{ action: 'resubmit', authorId: SELF }, everybody],
  [{ action: 'resubmit', authorId: AUTHOR }, nobody],
  [{ action: 'resubmit', authorId: null }, nobody],
  [{ action: 'patrol', authorId: AUTHOR }, from('reviewer')],
  [{ action: 'patrol', authorId: null }, from('reviewer')],
  [{ action: 'patrol', authorId: SELF }, nobody],
  [{ action: 'patrol', authorId: SELF }, nobody],
  [{ action: 'patrol', authorId: AUTHOR }, from('reviewer')],
  [{ action: 'patrol', authorId: null }, from('reviewer')],
  [{ action: 'see-edit', authorId: SELF }, everybody],
  [{ action: 'see-edit', authorId: AUTHOR }, from('reviewer')],
  [{ action: 'see-edit', authorId: null }, from('reviewer')],
  [{ action: 'move-entry' }, everybody],
  [{ action: 'revert' }, everybody],
  [{ action: 'delete-entry' }, from('moderator')],
  [{ action: 'restore-entry' }, from('moderator')],
  [{ action: 'block', level: 'new' }, from('moderator')],
  [{ action: 'block', level: 'confirmed' }, from('moderator')],
  [{ action: 'block', level: 'trusted' }, from('moderator')],
  [{ action: 'block', level: 'reviewer' }, from('moderator')],
  [{ action: 'block', level: 'moderator' }, from('admin')],
  [{ action: 'block', level: 'admin' }, nobody],
  [{ action: 'grant' }, from('admin')],
]

/** A new action without a line here does not compile, and one without a row in the table fails. */
const asked: Record<Ask['action'], true> = {
  read: true,
  'keep-reading': true,
  submit: true,
  publish: true,
  decide: true,
  'publish-own': true,
  withdraw: true,
  resubmit: true,
  patrol: true,
  'see-edit': true,
  'delete-entry': true,
  'restore-entry': true,
  'move-entry': true,
  revert: true,
  block: true,
  grant: true,
}

describe('who may do what', () => {
  it.each(table)('%j', (ask, may) => {
    expect(whoMay(ask)).toEqual(may)
  })

  it('has a row for every action', () => {
    expect(new Set(table.map(([ask]) => ask.action))).toEqual(new Set(Object.keys(asked)))
  })

  it('lets anonymous readers do nothing but read', () => {
    for (const [ask] of table) {
      expect(can({ type: 'anonymous' }, ask), JSON.stringify(ask)).toBe(ask.action === 'read')
    }
  })

  it('leaves to whoever is banned, at every level, what they read and their own edits to look at', () => {
    for (const [ask] of table) {
      const isReading = ask.action === 'read' || ask.action === 'keep-reading'
      const isLeft = isReading || (ask.action === 'see-edit' && ask.authorId === SELF)
      for (const level of levels) {
        expect(can(user(level, true), ask), `${level} ${JSON.stringify(ask)}`).toBe(isLeft)
      }
    }
  })

  it('lets the system publish, and decide about nobody', () => {
    for (const [ask] of table) {
      const isLoading = ['read', 'submit', 'publish'].includes(ask.action)
      expect(can({ type: 'system' }, ask), JSON.stringify(ask)).toBe(isLoading)
    }
  })

  it('lets nobody put a move or a deletion live alone and at once', () => {
    expect(PUBLIC_VIEW).toBe(24 * 60 * 60 * 1000)
    for (const level of levels) {
      const risk = 'destructive'
      expect(can(user(level), { action: 'publish', risk })).toBe(false)
      expect(can(user(level), { action: 'decide', authorId: SELF, risk })).toBe(false)
      const fresh: Ask = { action: 'publish-own', authorId: SELF, risk, inView: 0 }
      expect(can(user(level), fresh)).toBe(false)
    }
  })

  it('takes nothing away from a higher level but the cap that all share', () => {
    for (const [, may] of table) {
      const [least] = may
      expect(may).toEqual(least === undefined ? [] : from(least))
    }
  })

  it('lets nobody publish what they could not approve of somebody else, but sourced additions', () => {
    for (const level of levels) {
      for (const risk of risks.filter((one): one is Risk => one !== 'sourced-addition')) {
        if (!can(user(level), { action: 'publish', risk })) continue
        expect(can(user(level), { action: 'decide', authorId: AUTHOR, risk })).toBe(true)
      }
    }
  })
})
