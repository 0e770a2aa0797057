'use client'

import { createContext, useContext } from 'react'
import type { FormModel } from '@/wiki/forms/form-model'
import type { Pick } from '@/wiki/forms/pick'
import type { TypedRow } from '@/wiki/forms/typed-form'
import type { TurnRows } from './use-rows'

/** What every part of the form needs to know of the whole. */
export interface FormParts {
  model: FormModel
  /** What is wrong, by the name of the input. */
  messages: ReadonlyMap<string, string>
  picks: Record<string, Pick[]>
  /** The drama that names are looked for in first. */
  home: string | null
  /** The citations, each of which belongs to the row that it is `of`. */
  citations: TypedRow[]
  /** Changes the rows. */
  turn: TurnRows
  /** Something was chosen that no input event tells of. */
  touch: () => void
  /** The id of what the focus goes to on a page that was answered without scripts. */
  focus?: string
}

const Context = createContext<FormParts | null>(null)

export const FormPartsProvider = Context.Provider

/** The form around a part of it. Throws outside of a form. */
export function useFormParts(): FormParts {
  const parts = useContext(Context)
  if (!parts) throw new Error('Only within the form')
  return parts
}
