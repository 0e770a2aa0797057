import type { Kind } from '../kinds/kind'
import { splitSpoilers } from '../prose/split-spoilers'
import { columnOf, filledColumns, type Document, type Row } from '../revisions/document'
import { homeDrama, isKnown, type Gate } from '../spoilers/gate'
import type { Progress } from '../spoilers/progress'

/** A text without the spoiler blocks that are not known yet, and the episodes from which those are. */
export interface ShieldedText {
  text: string
  episodes: number[]
}

/**
 * Takes the spoiler blocks out of a text in the wiki's Markdown that `isKnown` does not allow; those that it allows
 * stay marked. A text without such blocks comes back as it is.
 */
export function shieldText(text: string, isKnownFrom: (episode: number) => boolean): ShieldedText {
  const runs = splitSpoilers(text.split(/\r\n|\r|\n/))
  const held = runs.filter((run) => run.episode > 0 && !isKnownFrom(run.episode))
  if (held.length === 0) return { text, episodes: [] }
  const lines = runs.flatMap((run) => {
    if (held.includes(run)) return ['']
    if (run.episode === 0) return run.lines
    return ['', `:::spoiler ${run.episode}`, ...run.lines, ':::', '']
  })
  return { text: lines.join('\n').trim(), episodes: held.map((run) => run.episode) }
}

/**
 * A shielded document without the spoiler blocks in its prose that this reader may not see, with one gate for each of
 * them. A row of which nothing is left goes too, with its citations. `self` is the entry's id.
 */
export function shieldProse(
  kind: Kind,
  document: Document,
  self: string,
  progress: Progress,
): { document: Document; held: Gate[] } {
  const drama = kind.name === 'drama' ? self : homeDrama(kind, document)
  const held: Gate[] = []
  const emptied = new Set<string>()
  const shield = (field: string, row: Row): Row[] => {
    const changed: [string, string][] = []
    for (const name of filledColumns(row)) {
      const value = columnOf(row, name)
      if (kind.fields[field]?.columns[name]?.type !== 'prose' || typeof value !== 'string') continue
      const shown = shieldText(value, (episode) => isKnown({ drama, episode }, progress))
      if (shown.episodes.length === 0) continue
      held.push(...shown.episodes.map((episode) => ({ drama, episode })))
      if (shown.text === '') emptied.add(row.id)
      changed.push([name, shown.text])
    }
    if (emptied.has(row.id)) return []
    return changed.length === 0 ? [row] : [{ ...row, ...Object.fromEntries(changed) }]
  }
  const fields: Record<string, Row[]> = {}
  for (const [field, rows] of Object.entries(document.fields)) {
    const shown = rows.flatMap((row) => shield(field, row))
    if (shown.length > 0) fields[field] = shown
  }
  const citations = fields.citations?.filter((row) => !emptied.has(String(row.of)))
  if (citations) fields.citations = citations
  return { document: { ...document, fields }, held }
}
