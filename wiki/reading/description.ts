import { kindOf } from '../kinds/registry'
import { parseProse } from '../prose/parse-prose'
import { plainText } from '../prose/plain-text'
import { columnOf, rowsOf } from '../revisions/document'
import type { EntryReading } from './entry-reading'
import { currentLanguage, say } from '../words/language'
import { fullNameFor, nameFor } from './shown-name'

/** As much as search engines and previews show. */
const LONGEST = 160

/**
 * One or two sentences about an entry for previews: the beginning of its first text that everybody may read, else what
 * it is and what it is called. A text that is known only from an episode on is left to the page.
 */
export function descriptionOf(reading: EntryReading): string {
  const kind = kindOf(reading.kind)
  for (const [field, { columns }] of Object.entries(kind.fields)) {
    const prose = Object.keys(columns).find((name) => columns[name]?.type === 'prose')
    if (!prose) continue
    const row = rowsOf(reading.document, field).find(
      (candidate) => (candidate.language ?? 'en') === currentLanguage() && !candidate.knownFrom,
    )
    const text = row && columnOf(row, prose)
    if (typeof text === 'string') return plainText(parseProse(text), LONGEST)
  }
  const parent = reading.parent?.isKnown ? `, ${nameFor(reading.parent.name)}` : ''
  return `${say(kind.label)}: ${fullNameFor(reading.name)}${parent}`
}
