'use client'

import { GripVertical } from 'lucide-react'
import { useFormParts } from './form-context'
import { dragRow } from './row-drag'

/** By which a pointer drags a row. The buttons below do the same with the keyboard, so that it is no stop on the way. */
export function RowHandle({ field, row }: { field: string; row: string }) {
  const { turn } = useFormParts()
  return (
    <span
      aria-hidden
      className="row-handle"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault()
        dragRow(event.currentTarget, event, (index) => turn({ verb: 'place', field, row, index }))
      }}
    >
      <GripVertical size={18} />
    </span>
  )
}
