import type { Document, Row } from '../revisions/document'
import type { Column, Label } from './column'
import type { Listing } from './listing'

/**
 * When a row of a field can be known: `announced` facts are known before the show starts unless the row
 * says otherwise; what `tells` what happens is known from the last episode unless the row says otherwise.
 */
export type Telling = 'announced' | 'tells'

/** A field of a kind: a list of rows with the same columns. */
export interface Field {
  label: Label
  help?: Label
  /** The section of the form and of the page in which it stands: a key of the kind's `sections`. */
  section: string
  columns: Record<string, Column>
  /** One value at a time: the first row carries the field's name as its id; a further row is another value from a later episode on. */
  isSingle: boolean
  /** Rows are the same when their content is: the id is made from it, so that two people adding the same add one. */
  isSet: boolean
  /** The order of rows carries meaning (billing), so moving a row is a change. */
  isOrdered: boolean
  telling: Telling
  /** For references to the dramas that an entry without a parent belongs to (a video): what it tells is gated on the first. */
  isHome: boolean
}

/** What an entry is called: a Latin name, and the Hangul beside it where there is one. */
export interface EntryName {
  latin: string
  hangul?: string
}

/** The declaration of a kind: the single place where its fields are named. */
export interface Kind {
  name: string
  /** The part of the address in which its entries stand, such as `dramas`. */
  folder: string
  label: Label
  plural: Label
  /** What its entries are about, in a sentence for who looks for the right one to write. */
  about: Label
  /** The kind whose entries it stands under (`/dramas/run-on/episodes/12`); none for a kind at the top. */
  parent?: string
  /** What a segment of its address may look like beside the general rule of lower-case words joined by hyphens. */
  segment: { pattern: RegExp; help: Label; isReusable: boolean }
  /** Whole entries of this kind tell what happens (a moment): without a gate they are known from the last episode. */
  telling: Telling
  sections: Record<string, Label>
  fields: Record<string, Field>
  /** The fields that tell entries of the same name apart, the most telling first: announced ones, by their first column. */
  tellsApart?: readonly string[]
  /** How its entries are listed, where they have a list of their own. */
  listing?: Listing
  /** Its entries are known by their name: to call one otherwise is to say that it is another. */
  isKnownByName: boolean
  /** The name that is safe to show; `rows` gives a field's rows that may be shown. */
  nameOf(rows: (field: string) => Row[]): EntryName
  /** A segment proposed from a new document, or '' where a person has to choose. `random` gives a short id. */
  proposeSegment(document: Document, random: () => string): string
}

type FieldOptions = Partial<Omit<Field, 'columns'>> & Pick<Field, 'label' | 'columns'>

/** Declares a field with several rows. */
export function rows(section: string, options: Omit<FieldOptions, 'section'>): Field {
  return {
    isSingle: false,
    isSet: false,
    isOrdered: false,
    telling: 'announced',
    isHome: false,
    ...options,
    section,
  }
}

/** Declares a field with one value, in a column named `value` that takes the field's label unless it has its own. */
export function single(section: string, value: Column, options: Partial<Field> = {}): Field {
  return rows(section, { label: value.label, columns: { value }, isSingle: true, ...options })
}

/** Declares a field that is a set of values, compared by content. */
export function set(section: string, value: Column, options: Partial<Field> = {}): Field {
  return rows(section, { label: value.label, columns: { value }, isSet: true, ...options })
}
