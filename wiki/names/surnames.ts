/**
 * How Korean family names are written in Latin letters, as far as their bearers write them otherwise than the letters
 * sound. Spellings that `spelling-key.ts` makes the same anyway (Gang, Kang; Jung, Jeong, Chung) are left out.
 */
const SPELLINGS: Record<string, readonly string[]> = {
  이: ['lee', 'li', 'rhee', 'ree', 'rhie', 'ri', 'yi', 'yee', 'lie'],
  박: ['park', 'parc', 'bark'],
  최: ['choi', 'choy', 'choe', 'chwe', 'chui', 'tsoi'],
  임: ['lim', 'leem', 'rim', 'rhim', 'yim', 'im'],
  유: ['ryu', 'ryoo', 'ryou', 'lyu', 'lyoo', 'liu', 'yoo', 'yu', 'you', 'yew'],
  노: ['roh', 'ro', 'rho', 'noh', 'no'],
  나: ['ra', 'rah', 'na', 'nah'],
  양: ['ryang', 'liang', 'yang'],
  여: ['ryeo', 'lyeo', 'yeo', 'yuh'],
  염: ['ryeom', 'ryom', 'yeom', 'yum'],
  육: ['ryuk', 'ryook', 'yook', 'yuk'],
  조: ['joe', 'cho', 'jo', 'zo', 'chough'],
  허: ['hur', 'her', 'huh', 'heo', 'hoh'],
  서: ['sur', 'surh', 'suh', 'seo', 'so'],
  손: ['sone', 'sohn', 'son', 'shon'],
  황: ['whang', 'hwang', 'wang'],
  백: ['paik', 'baik', 'back', 'baek', 'paek', 'beck'],
  배: ['bai', 'bay', 'bae', 'pae', 'pai'],
  채: ['chai', 'chae'],
  우: ['woo', 'wu', 'u', 'uh', 'ou', 'wooh'],
  안: ['ahn', 'an', 'ann'],
  위: ['wie', 'wi', 'we', 'wee'],
}

/** Family names of two syllables. */
const OF_TWO = new Set(['남궁', '황보', '선우', '제갈', '독고', '사공', '서문', '동방', '망절'])

/** Family names that are one name, written with and without the initial-sound rule. */
const SOFTENED: Record<string, string> = {
  류: '유',
  림: '임',
  리: '이',
  량: '양',
  려: '여',
  렴: '염',
  륙: '육',
  로: '노',
  라: '나',
}

const hangulOf = new Map(
  Object.entries(SPELLINGS).flatMap(([hangul, latin]) => latin.map((text) => [text, hangul])),
)
const byLength = [...hangulOf.keys()]
  .filter((text) => text.length > 1)
  .sort((a, b) => b.length - a.length)

/** The family name that a Latin word spells in its own way; undefined for words that are no such name. */
export function surnameSpelled(word: string): string | undefined {
  return hangulOf.get(word)
}

/** The ways to read the beginning of Latin letters written in one as a family name: `leeminho` is 이 and `minho`. */
export function surnamesBeginning(letters: string): { surname: string; rest: string }[] {
  return byLength
    .filter((spelling) => letters.startsWith(spelling) && letters.length > spelling.length + 2)
    .map((spelling) => ({
      surname: hangulOf.get(spelling) ?? '',
      rest: letters.slice(spelling.length),
    }))
}

/** How many syllables of a name in Hangul are its family name: 2 for 남궁민, 1 for 강태오; 0 for one syllable. */
export function surnameLength(hangul: string): number {
  const letters = Array.from(hangul)
  if (letters.length < 2) return 0
  return letters.length > 2 && OF_TWO.has(letters.slice(0, 2).join('')) ? 2 : 1
}

/** A family name as the initial-sound rule has it: 류 as 유. */
export function softened(syllable: string): string {
  return SOFTENED[syllable] ?? syllable
}

/** The spellings of a family name that its letters do not give. */
export function spellingsOf(syllable: string): readonly string[] {
  return SPELLINGS[softened(syllable)] ?? []
}
