import { declareReading, setHeader } from '@/app/_server/request'
import { SPECULATION_RULES } from '@/wiki/reading/speculation-rules'

/** What every reading page tells the server: it is whole before any script, and its links may be followed before a click. */
export function beginReading(): void {
  declareReading()
  setHeader('speculation-rules', `"${SPECULATION_RULES}"`)
}
