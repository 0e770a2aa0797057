import { convertHangulToQwerty, convertQwertyToAlphabet } from 'es-hangul'
import { composeLetters } from './hangul-letters'

const HANGUL = /\p{Script=Hangul}/u

/**
 * What was meant by a text typed with the keyboard in the wrong language: `rkdxodh` is `강태오`, and
 * `껴ㅜ ㅐㅜ` is `Run on`. A text in capitals alone counts as typed with caps lock on.
 */
export function fromWrongKeyboard(text: string): string {
  const composed = text.normalize('NFC')
  if (HANGUL.test(composed)) return convertHangulToQwerty(composed)
  const typed = /[a-z]/.test(composed) ? composed : composed.toLowerCase()
  return composeLetters(convertQwertyToAlphabet(typed))
}
