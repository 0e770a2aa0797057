const SHORTEST = 2
const LONGEST = 30

/**
 * Letters of the Latin alphabet with the accents of living languages, and Hangul syllables. The rest of Unicode's Latin
 * holds letters that look like others or like punctuation.
 */
const LETTER = 'a-zA-ZÀ-ÖØ-öø-žḀ-ỿ가-힣'
const ALLOWED = new RegExp(`^[${LETTER}0-9_-]*$`)
const WELL_FORMED = new RegExp(`^[${LETTER}0-9]+(?:[_-][${LETTER}0-9]+)*$`)

/** Names that would speak for the wiki, or that stand for nobody. */
const RESERVED = [
  'admin',
  'administrator',
  'anonymous',
  'moderator',
  'nobody',
  'null',
  'official',
  'operator',
  'root',
  'security',
  'staff',
  'system',
  'undefined',
  'webmaster',
  'wiki',
  '관리자',
  '운영자',
]

/** Letters that NFKD leaves alone although they are read as these. */
const LOOKALIKES: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'p',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ĸ: 'k',
  ŋ: 'n',
  ŉ: 'n',
}

/**
 * The key by which usernames are one: `Seo-Dan-Ah`, `seo_dan_ah` and `SeoDanAh` are the same person, as are names that
 * differ in accents, or in 0 and o, or in 1, l and i, which many fonts draw alike. Any text has a key, so that looking
 * up what somebody typed needs no check before.
 */
export function usernameKey(username: string): string {
  return username
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\s_-]/g, '')
    .replace(/[^\u0000-\u007f]/g, (letter) => LOOKALIKES[letter] ?? letter)
    .replace(/0/g, 'o')
    .replace(/[1l]/g, 'i')
    .normalize('NFC')
}

const reservedKeys = new Set(RESERVED.map(usernameKey))

/** Why a text cannot be a username; the words stand in wiki/words/en/account.ts. */
export type UsernameProblem = 'required' | 'short' | 'long' | 'letters' | 'edges' | 'reserved'

/** What became of a username as it was typed: its stored form and key, or the reason against it. */
export type CheckedUsername =
  { isValid: true; username: string; key: string } | { isValid: false; problem: UsernameProblem }

/**
 * Checks a username as somebody typed it: 2 to 30 characters, Latin or Hangul letters and digits, with single hyphens
 * and underscores between them (no spaces: it is part of an address), and not reserved. White space around it is
 * dropped. Whether it is still free only the database knows, by the key.
 */
export function checkUsername(typed: string): CheckedUsername {
  const username = typed.trim().normalize('NFC')
  const problem = problemOf(username)
  return problem
    ? { isValid: false, problem }
    : { isValid: true, username, key: usernameKey(username) }
}

function problemOf(username: string): UsernameProblem | null {
  const length = [...username].length
  if (length === 0) return 'required'
  if (length > LONGEST) return 'long'
  if (!ALLOWED.test(username)) return 'letters'
  if (length < SHORTEST) return 'short'
  if (!WELL_FORMED.test(username)) return 'edges'
  return reservedKeys.has(usernameKey(username)) ? 'reserved' : null
}

/** A username made of what another site calls somebody, as a proposal; '' when nothing usable is left. */
export function proposeUsername(name: string): string {
  const proposal = [...name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')]
    .filter((character) => ALLOWED.test(character))
    .slice(0, LONGEST)
    .join('')
    .replace(/^-+|-+$/g, '')
  return checkUsername(proposal).isValid ? proposal : ''
}

/** The address of a contributor's page. */
export function userPath(username: string): string {
  return `/users/${encodeURIComponent(username)}`
}
