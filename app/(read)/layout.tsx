import type { ReactNode } from 'react'
import { beginReading } from './begin-reading'

/** Everything below is for reading: whole before any script, plain links, which may be followed before a click, and plain forms. */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  beginReading()
  return children
}
