'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Tells the elements of the frame that the page under it has changed without being loaded anew. */
export function MovedSignal() {
  const path = usePathname()
  useEffect(() => {
    dispatchEvent(new Event('wiki:moved'))
  }, [path])
  return null
}
