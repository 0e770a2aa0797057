import unhomoglyph from 'unhomoglyph'

const SHORTEST = 2
const LONGEST = 30

/**
 * Letters of the Latin alphabet with the accents of living languages, and Hangul syllables. The rest of Unicode's Latin
 * holds letters that look like others or like punctuation.
 */
const ALLOWED = /^[\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e\u1e00-\u1eff가-힣-]*$/
/** Hyphens and underscores stand between letters, one at a time. */
const MISPLACED = /^[_-]|[_-]$|[_-]{2}/

/** Names that would speak for the wiki, or that stand for nobody. */
const RESERVED = [
  'admin',
  'administrator',
  'anonymous',
  'deleted',
  'everyone',
  'guest',
  'help',
  'kdramawiki',
  'mod',
  'moderator',
  'nobody',
  'null',
  'official',
  'operator',
  'owner',
  'postmaster',
  'reviewer',
  'root',
  'security',
  'staff',
  'support',
  'sysop',
  'system',
  'undefined',
  'unknown',
  'webmaster',
  'wiki',
  '고객센터',
  '관리자',
  '매니저',
  '운영자',
  '운영진',
  '위키',
  '익명',
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

/**
 * What a username looks like: two names with the same skeleton can be taken for each other (`adrnin`, `admin`). By the
 * table of confusables of Unicode's Technical Standard 39, after the folding of `usernameKey`; and `vv` is read as `w`,
 * which stands in that table for no letter of ours. A skeleton is for comparing only, and changes with the table.
 */
export function usernameSkeleton(username: string): string {
  return unhomoglyph(usernameKey(username)).replaceAll('vv', 'w').normalize('NFC')
}

const reservedSkeletons = new Set(RESERVED.map(usernameSkeleton))

/** Why a text cannot be a username; the words stand in wiki/words/en/account.ts. */
export type UsernameProblem = 'required' | 'short' | 'long' | 'letters' | 'edges' | 'reserved'

/** What became of a username as it was typed: its stored form and key, or the reason against it. */
export type CheckedUsername =
  | { isValid: true; username: string; key: string; skeleton: string }
  | { isValid: false; problem: UsernameProblem }

/**
 * Checks a username as somebody typed it: 2 to 30 characters, Latin or Hangul letters and digits, with single hyphens
 * and underscores between them (no spaces: it is part of an address), and not reserved. White space around it is
 * dropped. Whether it is still free only the database knows, by the key and the skeleton.
 */
export function checkUsername(typed: string): CheckedUsername {
  const username = typed.trim().normalize('NFC')
  const problem = problemOf(username)
  return problem
    ? { isValid: false, problem }
    : {
        isValid: true,
        username,
        key: usernameKey(username),
        skeleton: usernameSkeleton(username),
      }
}

function problemOf(username: string): UsernameProblem | null {
  const length = [...username].length
  if (length === 0) return 'required'
  if (length > LONGEST) return 'long'
  if (!ALLOWED.test(username)) return 'letters'
  if (length < SHORTEST) return 'short'
  if (MISPLACED.test(username)) return 'edges'
  return reservedSkeletons.has(usernameSkeleton(username)) ? 'reserved' : null
}

/** A username made of what another site calls somebody, as a proposal; '' when nothing usable is left. */
export function proposeUsername(name: string): string {
  const proposal = [...name.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '-')]
    .filter((character) => ALLOWED.test(character))
    .slice(0, LONGEST)
    .join('')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
  return checkUsername(proposal).isValid ? proposal : ''
}

/** The address of a contributor's page. */
export function userPath(username: string): string {
  return `/users/${encodeURIComponent(username)}`
}
