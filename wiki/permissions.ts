import { risks, type Risk } from './revisions/risk'

/** How far a person is trusted, least first. Levels from `reviewer` on are granted by people. */
export const levels = ['new', 'confirmed', 'trusted', 'reviewer', 'moderator', 'admin'] as const
export type Level = (typeof levels)[number]

/** Who asks, as read from the rows of the same transaction. `system` loads starter content and imports. */
export type Standing =
  | { type: 'anonymous' }
  | { type: 'user'; id: string; level: Level; isBlocked: boolean }
  | { type: 'system' }

/** What can be asked, with what it is asked about. */
export type Ask =
  | { action: 'read' }
  /** What belongs to reading and is kept in one's own account: how far one has watched. */
  | { action: 'keep-reading' }
  | { action: 'submit'; openEdits: number }
  | { action: 'publish'; risk: Risk }
  | { action: 'decide'; authorId: string | null; risk: Risk }
  /** `inView`: for how long everybody could see what its newest version wants, in milliseconds. */
  | { action: 'publish-own'; authorId: string | null; risk: Risk; inView: number }
  | { action: 'withdraw'; authorId: string | null }
  | { action: 'resubmit'; authorId: string | null }
  | { action: 'patrol'; authorId: string | null }
  | { action: 'see-edit'; authorId: string | null }
  | { action: 'delete-entry' }
  | { action: 'restore-entry' }
  | { action: 'move-entry' }
  | { action: 'revert' }
  | { action: 'block'; level: Level }
  | { action: 'grant' }

/** Open edits at once per author, so that nobody floods the queue. */
const OPEN_EDITS: Record<Level, number> = {
  new: 10,
  confirmed: 50,
  trusted: 500,
  reviewer: 500,
  moderator: 500,
  admin: 500,
}

/**
 * The riskiest edit that a level may put live at once; nobody below `trusted` may. What is destructive takes a second
 * person at every level, or its time in public view.
 */
const PUBLISHES: Partial<Record<Level, Risk>> = {
  trusted: 'sourced-addition',
  reviewer: 'overwrite',
  moderator: 'overwrite',
  admin: 'overwrite',
}

/**
 * How long a moderator's destructive edit is in public view before its author may publish it alone, in milliseconds:
 * 24 hours (engine.md, Trust × risk), so that a wiki with one moderator can live.
 */
export const PUBLIC_VIEW = 24 * 60 * 60 * 1000

/** True when a level reaches another. */
export function isAtLeast(level: Level, least: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(least)
}

/** True for the levels whose destructive edits are shown to everybody while they wait. */
export function isModerator(level: Level): boolean {
  return isAtLeast(level, 'moderator')
}

const isUpTo = (risk: Risk, most: Risk) => risks.indexOf(risk) <= risks.indexOf(most)

/**
 * The one rule of who may do what. The same call hides a button and refuses a write; writes ask it inside
 * their transaction, with rows read there.
 */
export function can(who: Standing, ask: Ask): boolean {
  if (ask.action === 'read') return true
  if (who.type === 'anonymous') return false
  if (ask.action === 'keep-reading') return who.type === 'user'
  if (who.type === 'system') return ask.action === 'submit' || ask.action === 'publish'
  if (who.isBlocked) return ask.action === 'see-edit' && ask.authorId === who.id
  switch (ask.action) {
    case 'submit':
      return ask.openEdits < OPEN_EDITS[who.level]
    case 'publish': {
      const most = PUBLISHES[who.level]
      return most !== undefined && isUpTo(ask.risk, most)
    }
    case 'decide':
      if (ask.authorId === who.id) return false
      return isAtLeast(who.level, ask.risk === 'destructive' ? 'moderator' : 'reviewer')
    case 'publish-own':
      if (ask.authorId !== who.id || ask.risk !== 'destructive') return false
      return isModerator(who.level) && ask.inView >= PUBLIC_VIEW
    case 'patrol':
      return ask.authorId !== who.id && isAtLeast(who.level, 'reviewer')
    case 'withdraw':
    case 'resubmit':
      return ask.authorId === who.id
    case 'see-edit':
      return ask.authorId === who.id || isAtLeast(who.level, 'reviewer')
    case 'move-entry':
    case 'revert':
      return true
    case 'delete-entry':
    case 'restore-entry':
      return isModerator(who.level)
    case 'block':
      return isModerator(who.level) && levels.indexOf(ask.level) < levels.indexOf(who.level)
    case 'grant':
      return who.level === 'admin'
  }
}
