import type { ReactNode } from 'react'
import { declareReading, setHeader } from '@/app/_server/request'
import { SPECULATION_RULES } from '@/wiki/reading/speculation-rules'

/** Everything below is for reading: whole before any script, plain links, which may be followed before a click, and plain forms. */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  declareReading()
  setHeader('speculation-rules', `"${SPECULATION_RULES}"`)
  return children
}
