import { z } from 'zod'

/** A text of the interface in every language that the interface speaks. */
export interface Label {
  en: string
  ko: string
}

/** A mention of another entry: by id once it exists, by the path it will have until then (a red link). */
export type Reference =
  { entry: string; as?: string } | { kind: string; path: string; label: string }

/** What one column of one row can hold. An empty column is absent, never null or ''. */
export type Value = string | number | boolean | Reference

export type ColumnType =
  | 'text'
  | 'prose'
  | 'integer'
  | 'decimal'
  | 'date'
  | 'time'
  | 'flag'
  | 'choice'
  | 'url'
  | 'reference'
  | 'episodes'

/**
 * A column of a field: the one declaration from which the input, its check, the difference,
 * the merge and the labels are derived. `schema` accepts exactly what may be stored.
 */
export interface Column {
  type: ColumnType
  label: Label
  help?: Label
  required: boolean
  schema: z.ZodType
  /** For text, url and prose: characters at most. For integer and decimal: the greatest value. */
  max?: number
  min?: number
  choices?: Record<string, Label>
  /** For references: the kinds that may be pointed at. */
  kinds?: readonly string[]
  /** The text is a name by which people look for the entry. */
  isName: boolean
  /** The text is written in Hangul by nature, so that it is marked with `lang="ko"`. */
  isKorean: boolean
}

interface Options {
  label: Label
  help?: Label
  required?: boolean
  max?: number
  min?: number
  isName?: boolean
  isKorean?: boolean
}

function column(type: ColumnType, schema: z.ZodType, options: Options): Column {
  return {
    ...options,
    type,
    schema,
    required: options.required ?? false,
    isName: options.isName ?? false,
    isKorean: options.isKorean ?? false,
  }
}

const singleLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/[\n\r]/.test(text), { error: 'one-line' })

/** A short text on one line, at most `max` characters (200 unless told). */
export function text(options: Options): Column {
  const max = options.max ?? 200
  return column('text', singleLine(max), { ...options, max })
}

/** Running text in the wiki's Markdown subset, at most `max` characters (20,000 unless told). */
export function prose(options: Options): Column {
  const max = options.max ?? 20_000
  return column('prose', z.string().min(1).max(max), { ...options, max })
}

/** A whole number between `min` (0 unless told) and `max`. */
export function integer(options: Options): Column {
  const { min = 0, max = 1_000_000 } = options
  return column('integer', z.int().min(min).max(max), { ...options, min, max })
}

/** A number with up to three decimals, such as a rating in percent. */
export function decimal(options: Options): Column {
  const { min = 0, max = 1_000_000 } = options
  const schema = z
    .number()
    .min(min)
    .max(max)
    .refine((n) => Math.abs(n * 1000 - Math.round(n * 1000)) < 1e-6, { error: 'decimals' })
  return column('decimal', schema, { ...options, min, max })
}

/** True when the text is a calendar date known to the year, the month or the day (`2021`, `2021-02`, `2021-02-03`). */
export function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  if (year < 1850 || year > 2200) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A date known to the year, the month or the day; never filled up with 1 January. */
export function date(options: Options & { wholeDay?: boolean }): Column {
  const { wholeDay = false, ...rest } = options
  const schema = z
    .string()
    .refine((value) => isPartialDate(value) && (!wholeDay || value.length === 10), {
      error: wholeDay ? 'whole-date' : 'date',
    })
  return column('date', schema, rest)
}

/** A Korean broadcast time: `21:00`, and up to `29:59` for what runs after midnight of its broadcast day. */
export function time(options: Options): Column {
  const schema = z
    .string()
    .refine((value) => /^[012]\d:[0-5]\d$/.test(value) && value < '30', { error: 'time' })
  return column('time', schema, options)
}

/** Yes, or absent. */
export function flag(options: Options): Column {
  return column('flag', z.literal(true), options)
}

/** One of a fixed list, stored by its key. */
export function choice(options: Options & { choices: Record<string, Label> }): Column {
  const keys = Object.keys(options.choices) as [string, ...string[]]
  return { ...column('choice', z.enum(keys), options), choices: options.choices }
}

/** An address on the web, http or https only. */
export function url(options: Options): Column {
  const schema = singleLine(2000).refine(isWebAddress, { error: 'url' })
  return column('url', schema, { ...options, max: 2000 })
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\//i.test(value) || /\s/.test(value)) return false
  const parsed = URL.canParse(value) ? new URL(value) : null
  return parsed !== null && parsed.hostname.includes('.') && parsed.username === ''
}

/** Matches an entry's id: a ULID. */
export const ENTRY_ID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/

/** A mention of another entry of one of `kinds`. */
export function reference(options: Options & { kinds: readonly string[] }): Column {
  const schema = z.union([
    z.strictObject({ entry: z.string().regex(ENTRY_ID), as: singleLine(200).optional() }),
    z.strictObject({
      kind: z.enum(options.kinds as [string, ...string[]]),
      path: z
        .string()
        .max(300)
        .regex(/^\/[a-z0-9/-]+$/),
      label: singleLine(200),
    }),
  ])
  return { ...column('reference', schema, options), kinds: options.kinds }
}

/** Broadcast episodes, as numbers and ranges: `1-3, 7`. */
export function episodes(options: Options): Column {
  const schema = singleLine(200).refine(
    (value) => /^\d{1,4}(?:-\d{1,4})?(?:, \d{1,4}(?:-\d{1,4})?)*$/.test(value),
    { error: 'episodes' },
  )
  return column('episodes', schema, { ...options, max: 200 })
}

/** True for a reference in either of its two shapes. */
export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && ('entry' in value || 'path' in value)
}
