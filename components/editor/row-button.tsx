'use client'

import type { ReactNode } from 'react'

/** A button that changes the rows of the form: without scripts it posts the form, with them nothing leaves the page. */
export function RowButton({
  value,
  label,
  children,
}: {
  value: string
  /** The full name for those who do not see where the button stands. */
  label?: string
  children: ReactNode
}) {
  return (
    <button
      type="submit"
      name="intent"
      value={value}
      id={rowButtonId(value)}
      aria-label={label}
      className="border-line hover:bg-sunken min-h-9 rounded-md border px-2.5 py-1 text-left text-sm leading-snug"
      formNoValidate
    >
      {children}
    </button>
  )
}

/** The id of the button that does this. */
export function rowButtonId(value: string): string {
  return `do:${value}`
}
