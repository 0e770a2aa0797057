import type { ReactNode } from 'react'
import type { Field } from '@/wiki/kinds/kind'
import { filledColumns, type Row } from '@/wiki/revisions/document'
import { latestRow } from '@/wiki/spoilers/shield'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'
import { CellValue } from './cell-value'
import { CitationMarks } from './citation-marks'
import { editAddress, rowsIn, type Drawing } from './drawing'
import { shownFields } from './field-shape'
import { KnownSince } from './known-since'
import { ChangeLink } from './section'

interface Rail {
  drawing: Drawing
  drawnElsewhere: readonly string[]
  /** Facts that are computed, before the stored ones: terms with what they say. */
  first?: ReactNode
}

/** What answers at a glance, as a part of an entry's page. */
export function FactsRail(rail: Rail) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts" className="sr-only">
        {words.reading.facts}
      </h2>
      <ShortFacts {...rail} />
    </section>
  )
}

/** Every short fact of an entry, each with its sources and a link that changes it. */
export function ShortFacts({ drawing, drawnElsewhere, first }: Rail) {
  const fields = shownFields(drawing.kind, ['fact'], drawnElsewhere)
  const filled = fields.filter(([name]) => rowsIn(drawing, name).length > 0)
  const empty = fields.filter(([name]) => rowsIn(drawing, name).length === 0)
  return (
    <>
      <dl className="facts">
        {first}
        {filled.map(([name, field]) => (
          <FactLine key={name} label={say(field.label)} href={editAddress(drawing, name)}>
            <FactValue drawing={drawing} name={name} field={field} />
          </FactLine>
        ))}
      </dl>
      {empty.length > 0 ? <MissingFacts drawing={drawing} fields={empty} /> : null}
    </>
  )
}

/** One term of the rail with what it says, and a link that changes it where it is stored. */
export function FactLine({
  label,
  href,
  children,
}: {
  label: string
  href?: string
  children: ReactNode
}) {
  return (
    <div>
      <dt className="label pt-px">{label}</dt>
      <dd>{children}</dd>
      {href ? (
        <dd>
          <ChangeLink href={href} of={label} isSmall />
        </dd>
      ) : null}
    </div>
  )
}

function FactValue({ drawing, name, field }: { drawing: Drawing; name: string; field: Field }) {
  const all = rowsIn(drawing, name)
  const latest = latestRow(all)
  const rows = field.isSingle ? (latest ? [latest] : []) : all
  if (rows.length === 1 && rows[0]) {
    return <FactRow drawing={drawing} field={field} row={rows[0]} />
  }
  return (
    <ul className={field.isSet ? 'flex flex-wrap gap-x-2' : ''}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <FactRow drawing={drawing} field={field} row={row} />
          {field.isSet && index < rows.length - 1 ? (
            <span className="text-soft">{'\u00a0·'}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function FactRow({ drawing, field, row }: { drawing: Drawing; field: Field; row: Row }) {
  const columns = Object.entries(field.columns).filter(([name]) =>
    filledColumns(row).includes(name),
  )
  return (
    <>
      {columns.map(([name, column], index) => (
        <span key={name}>
          {index > 0 ? ', ' : null}
          <CellValue column={column} name={name} row={row} mentions={drawing.reading.mentions} />
        </span>
      ))}
      <KnownSince row={row} />
      <CitationMarks drawing={drawing} row={row.id} />
    </>
  )
}

/** What nobody has filled in yet, each as a way to do so. */
function MissingFacts({ drawing, fields }: { drawing: Drawing; fields: [string, Field][] }) {
  return (
    <details className="mt-3">
      <summary className="text-soft min-h-6 cursor-pointer text-[0.88rem]">
        {words.reading.missingFacts(fields.length)}
      </summary>
      <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1.5 text-[0.88rem]">
        {fields.map(([name, field]) => (
          <li key={name}>
            <a
              href={hrefFor(editAddress(drawing, name))}
              rel="nofollow"
              className="inline-block min-h-6"
            >
              {say(field.label)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
