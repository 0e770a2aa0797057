import { randomInt } from 'node:crypto'
import type { Reader } from '@/db/open'
import { isPathTaken } from '@/db/queries/form-names'
import { getHead } from '@/db/queries/entries'
import { blankCell, blankRow, type TypedForm } from '@/wiki/forms/typed-form'
import { kindOf, pathOf } from '@/wiki/kinds/registry'
import type { Kind } from '@/wiki/kinds/kind'
import type { Document } from '@/wiki/revisions/document'
import { segmentOf } from '@/wiki/revisions/validate'
import { homeOf } from './home-of'

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A short id without meaning, for entries whose address must not tell what they are about. */
export function randomSegment(): string {
  return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/**
 * The form of a new entry with the last part of its address filled in where it was left empty: what its kind proposes,
 * after its home's segment and with an ordinal for a kind that stands at the top but belongs to a drama (a video).
 * An address that is taken stays as proposed for all other kinds: namesakes are told apart by people, not by numbers.
 */
export function proposeAddress(db: Reader, form: TypedForm, document: Document): TypedForm {
  if (segmentOf(document) !== '') return form
  const kind = kindOf(form.kind)
  const proposal = kind.proposeSegment(document, randomSegment)
  if (proposal === '') return form
  const belongs = Object.values(kind.fields).some((field) => field.isHome)
  const segment = belongs ? ordinalSegment(db, kind, document, proposal) : proposal
  const address = form.fields.address?.[0] ?? blankRow('address')
  const cells = { ...address.cells, segment: { ...blankCell(), text: segment } }
  return { ...form, fields: { ...form.fields, address: [{ ...address, cells }] } }
}

const MOST_ORDINALS = 1000

function ordinalSegment(db: Reader, kind: Kind, document: Document, proposal: string): string {
  const home = homeOf(document, '')
  const prefix = home === null ? undefined : getHead(db, home)?.entry.segment
  const stem = prefix === undefined ? proposal : `${prefix}-${proposal}`
  for (let ordinal = 1; ordinal < MOST_ORDINALS; ordinal += 1) {
    const segment = `${stem}-${ordinal}`
    if (!isPathTaken(db, pathOf(kind, segment))) return segment
  }
  return `${stem}-${randomSegment()}`
}

/** An address for a source that was described on the spot: the one that its kind proposes, told apart where it is taken. */
export function sourceSegment(db: Reader, document: Document, taken: ReadonlySet<string>): string {
  const kind = kindOf('source')
  const proposal = kind.proposeSegment(document, randomSegment)
  const isFree = !taken.has(proposal) && !isPathTaken(db, pathOf(kind, proposal))
  return isFree ? proposal : `${proposal}-${randomSegment()}`
}
