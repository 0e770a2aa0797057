import { foldName } from './fold'

const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}'’]+/u
const LATIN_LETTERS = /^[a-z0-9]+$/

/** The words of a name in Latin letters and digits, folded; those of other scripts are left out. */
export function latinWords(name: string): string[] {
  return name
    .normalize('NFC')
    .split(BETWEEN_WORDS)
    .map(foldName)
    .filter((word) => LATIN_LETTERS.test(word))
}
