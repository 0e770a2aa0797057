import { isReference } from '../kinds/column'
import { columnOf, rowsOf, valueOf } from '../revisions/document'
import type { EntryReading } from './entry-reading'
import { mentionFor } from './references'
import { nameFor } from './shown-name'

/**
 * The line under a drawn title: where and in which year a drama was first broadcast, as far as the reader may know, as in
 * `JTBC · 2020`. Empty for what has neither.
 */
export function pictureDetail({ document, mentions }: EntryReading): string {
  const networks = rowsOf(document, 'networks').flatMap((row) => {
    const network = columnOf(row, 'network')
    if (!isReference(network)) return []
    const mention = mentionFor(network, mentions)
    return mention?.isKnown ? [nameFor(mention.name)] : 'label' in network ? [network.label] : []
  })
  const airedFrom = valueOf(document, 'airedFrom')
  const year = typeof airedFrom === 'string' ? airedFrom.slice(0, 4) : ''
  return [networks.join(', '), year].filter(Boolean).join(' · ')
}
