import { filledColumns, rowsOf } from '@/wiki/revisions/document'
import type { Field } from '@/wiki/kinds/kind'
import { editAddress, type Drawing } from './drawing'
import { shapeOf, shownFields } from './field-shape'
import { ProseRows } from './prose-rows'
import { QuoteRows } from './quote-rows'
import { RowTable } from './row-table'
import { EmptyPart, Section } from './section'
import { words } from '@/wiki/words'
import { hrefFor, say } from '@/wiki/words/language'

/**
 * Every longer field of an entry that its page does not draw in its own way, each as a section: how, follows from its
 * declaration, so that a new field or a new kind is read without a line here.
 */
export function GenericSections({
  drawing,
  drawnElsewhere,
}: {
  drawing: Drawing
  drawnElsewhere: readonly string[]
}) {
  const fields = shownFields(drawing.kind, ['prose', 'quotes', 'table'], drawnElsewhere)
  const { document } = drawing.reading
  const isFilled = (name: string) =>
    rowsOf(document, name).some((row) => filledColumns(row).length > 0)
  const filled = fields.filter(([name]) => isFilled(name))
  const empty = fields.filter(([name]) => !isFilled(name))
  return (
    <>
      {filled.map(([name, field]) => (
        <FieldSection key={name} drawing={drawing} name={name} field={field} />
      ))}
      {empty.length > 0 ? <EmptyFields drawing={drawing} fields={empty} /> : null}
    </>
  )
}

/** One field as a section of its own. `empty` is said where it has no rows. */
export function FieldSection({
  drawing,
  name,
  field = drawing.kind.fields[name],
  heading,
  empty,
}: {
  drawing: Drawing
  name: string
  field?: Field
  heading?: string
  empty?: string
}) {
  if (!field) return null
  const title = heading ?? say(field.label)
  const href = editAddress(drawing, name)
  const hasRows = rowsOf(drawing.reading.document, name).length > 0
  return (
    <Section id={`part-${name}`} heading={title} change={href}>
      {hasRows ? (
        <FieldRows drawing={drawing} name={name} field={field} />
      ) : (
        <EmptyPart
          text={empty ?? words.reading.emptySection}
          action={words.reading.emptyField(title)}
          href={href}
        />
      )}
    </Section>
  )
}

function FieldRows({ drawing, name, field }: { drawing: Drawing; name: string; field: Field }) {
  switch (shapeOf(field)) {
    case 'prose':
      return <ProseRows drawing={drawing} field={name} />
    case 'quotes':
      return <QuoteRows drawing={drawing} field={name} />
    default:
      return <RowTable drawing={drawing} name={name} field={field} />
  }
}

/** What the page could also say, in one quiet line instead of many empty boxes. */
function EmptyFields({ drawing, fields }: { drawing: Drawing; fields: [string, Field][] }) {
  return (
    <p className="text-soft mt-9 flex flex-wrap gap-x-3 gap-y-1 text-[0.92rem]">
      <span>{words.reading.couldAlsoSay}</span>
      {fields.map(([name, field]) => (
        <a
          key={name}
          href={hrefFor(editAddress(drawing, name))}
          rel="nofollow"
          className="inline-block min-h-6"
        >
          {words.reading.emptyField(say(field.label))}
        </a>
      ))}
    </p>
  )
}
