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
      id={`do:${value}`}
      aria-label={label}
      className="border-line min-h-8 rounded-md border px-2 text-sm"
      formNoValidate
    >
      {children}
    </button>
  )
}
