/**
 * The shape of a catalogue in another language: every text of the first one as any text, every function with the same
 * parameters. A word that is missing there fails the type check.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Result
    ? (...given: Given) => Translated<Result>
    : { readonly [Key in keyof T]: Translated<T[Key]> }
