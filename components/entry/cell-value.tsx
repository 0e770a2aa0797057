import type { Column } from '@/wiki/kinds/column'
import { isReference } from '@/wiki/kinds/column'
import type { Mentions } from '@/wiki/reading/mention'
import { columnOf, type Row } from '@/wiki/revisions/document'
import { words } from '@/wiki/words'
import { currentLanguage, hrefFor, say } from '@/wiki/words/language'
import { DateText } from '../ui/date-text'
import { AnyScript } from '../ui/name-text'
import { ReferenceLink } from './mention-link'

/** One column of one row, as its declaration says that it is to be read; nothing where it is empty. Prose is not drawn here. */
export function CellValue({
  column,
  name,
  row,
  mentions,
}: {
  column: Column
  name: string
  row: Row
  mentions: Mentions
}) {
  const value = columnOf(row, name)
  if (value === undefined) return null
  if (isReference(value)) return <ReferenceLink reference={value} mentions={mentions} />
  if (typeof value === 'boolean') return words.common.yes
  if (typeof value === 'number') return numberText(column, value)
  switch (column.type) {
    case 'choice':
      return say(column.choices?.[value]) ?? value
    case 'date':
      return <DateText date={value} />
    case 'url':
      return <OutLink url={value} />
    default:
      return column.isKorean ? <span lang="ko">{value}</span> : <AnyScript text={value} />
  }
}

function numberText(column: Column, value: number): string {
  return column.type === 'decimal' ? String(value) : value.toLocaleString(currentLanguage())
}

/** A link out of the wiki, shown by its host. */
export function OutLink({ url, label }: { url: string; label?: string }) {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
  return (
    <a href={hrefFor(url)} rel="nofollow ugc noopener">
      {label ?? host}
    </a>
  )
}
