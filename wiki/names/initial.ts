import { choseongOf, foldName } from './fold'

/** The bar of a Korean index: initial consonants, of which the doubled ones stand with the plain ones. */
export const hangulInitials = [...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'] as const

/** The bar of a Latin index; names that begin with a digit stand under `0`. */
export const latinInitials = [...'abcdefghijklmnopqrstuvwxyz', '0'] as const

const PLAIN: Record<string, string> = { ㄲ: 'ㄱ', ㄸ: 'ㄷ', ㅃ: 'ㅂ', ㅆ: 'ㅅ', ㅉ: 'ㅈ' }

/** The consonant of the bar under which a name in Hangul stands: ㄱ for 강태오 and for 꽃보다 남자. */
export function hangulInitialOf(name: string): string | undefined {
  const first = choseongOf(name)[0] ?? ''
  const plain = PLAIN[first] ?? first
  return hangulInitials.find((initial) => initial === plain)
}

/** The letter of the bar under which a name in Latin letters stands, `0` for a digit: k for Kang Tae Oh. */
export function latinInitialOf(name: string): string | undefined {
  const first = foldName(name)[0] ?? ''
  return latinInitials.find((initial) => initial === (/\d/.test(first) ? '0' : first))
}
