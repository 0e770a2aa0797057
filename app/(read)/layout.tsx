import type { ReactNode } from 'react'
import { declareReading } from '@/app/_server/request'

/** Everything below is for reading: whole before any script, plain links and plain forms. */
export default function ReadingLayout({ children }: { children: ReactNode }) {
  declareReading()
  return children
}
