import type { Metadata } from 'next'
import { KindChoice } from '@/components/editor/kind-choice'
import { words } from '@/wiki/words'

export const metadata: Metadata = { title: words.editor.newAnyTitle, robots: { index: false } }

export default function NewAnyPage() {
  return <KindChoice />
}
